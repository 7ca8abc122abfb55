package kr.madang.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.madang.account.Person;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class WritingAMailTests {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final MessageKind KIND = new MessageKind(
            "welcome",
            List.of(
                    Placeholder.text("name", "김하늘", "Haneul Kim"),
                    Placeholder.text("hall", "1홀", "Hall 1").needed()),
            wording("{{hall}}로 오세요", "Come to {{hall}}"));

    @Test
    void usesTheWordsOfTheExpo() {
        assertThat(subjectOf(wording("{{name}}님, {{hall}}이에요", "{{name}}: {{hall}}")))
                .isEqualTo("박마당님, 2홀이에요");
    }

    @Test
    void usesTheStandardOnesWhileNobodyHasChangedThem() {
        assertThat(subject(new Changes(null))).isEqualTo("2홀로 오세요");
    }

    @Test
    void usesTheStandardOnesAgainOnceTheyAreRestored() {
        assertThat(subjectOf(null)).isEqualTo("2홀로 오세요");
    }

    @Test
    void usesTheStandardOnesWhereAPlaceholderIsKnownNoMore() {
        assertThat(subjectOf(wording("{{floor}}층 {{hall}}", "{{hall}}"))).isEqualTo("2홀로 오세요");
    }

    @Test
    void usesTheStandardOnesWhereSomethingIsNeededByNow() {
        assertThat(subjectOf(wording("어서 오세요", "Welcome"))).isEqualTo("2홀로 오세요");
    }

    @Test
    void usesTheStandardOnesInBothLanguagesWhereOneIsUnfit() {
        assertThat(subjectOf(wording("{{hall}}입니다", "Welcome"))).isEqualTo("2홀로 오세요");
    }

    private static Wording wording(String ko, String en) {
        return new Wording(new Words(ko, ko), new Words(en, en));
    }

    private static String subjectOf(@Nullable Wording changed) {
        return subject(
                new Changes(new WordingChange(KIND.name(), 1, changed, new Person.Id(new UUID(0, 1)), Instant.EPOCH)));
    }

    private static String subject(WordingStore store) {
        MailWriter.Recipient recipient =
                new MailWriter.Recipient("a@example.com", Locale.KOREAN, new InTwoLanguages("마당", "Madang"));
        return Objects.requireNonNull(new MailWriter(store)
                        .write(KIND, recipient, Map.of("name", "박마당", "hall", "2홀"))
                        .block(SOON))
                .subject();
    }

    /** The last change of one kind. */
    private record Changes(@Nullable WordingChange newest) implements WordingStore {

        @Override
        public Flux<WordingChange> listNewest() {
            return findNewest(KIND.name()).flux();
        }

        @Override
        public Mono<WordingChange> findNewest(String kind) {
            return Mono.justOrEmpty(newest).filter(change -> change.kind().equals(kind));
        }

        @Override
        public Flux<WordingChange> list(String kind, int limit) {
            return findNewest(kind).flux();
        }

        @Override
        public Mono<UUID> add(String kind, int seen, @Nullable Wording wording, Person.Id by) {
            return Mono.error(new UnsupportedOperationException());
        }
    }
}
