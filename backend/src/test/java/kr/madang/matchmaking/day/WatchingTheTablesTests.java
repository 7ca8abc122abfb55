package kr.madang.matchmaking.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import kr.madang.HttpTest;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.day.TableBoard.Seating;
import kr.madang.matchmaking.day.TableBoard.Sitting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@HttpTest
class WatchingTheTablesTests extends AtOneTable {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void showsWhoMeetsNowAndNext() {
        begin(Duration.ofMinutes(2));

        assertThat(tables())
                .containsExactly(new Seating(
                        1,
                        sitting(anh, "Anh", Presence.AWAITED, Presence.AWAITED, false),
                        sitting(binh, "Binh", Presence.AWAITED, Presence.AWAITED, false)));
    }

    @Test
    void whoeverHasNotComeFiveMinutesAfterTheStartIsLate() {
        begin(Duration.ofMinutes(5));
        assertThat(now()).isEqualTo(sitting(anh, "Anh", Presence.AWAITED, Presence.AWAITED, true));

        note(now(), Side.BUYER, "HERE").expectStatus().isNoContent();
        assertThat(now()).isEqualTo(sitting(anh, "Anh", Presence.HERE, Presence.AWAITED, true));

        note(now(), Side.EXHIBITOR, "ABSENT").expectStatus().isNoContent();
        assertThat(now()).isEqualTo(sitting(anh, "Anh", Presence.HERE, Presence.ABSENT, false));
    }

    @Test
    void aMeetingThatIsOffLeavesItsTable() {
        begin(Duration.ofMinutes(2));
        Sitting off = now();
        expo.run(
                place,
                database.sql("update meeting set cancelled_at = now() where buyer_id = $1")
                        .bind(0, anh.value())
                        .then());

        assertThat(tables())
                .containsExactly(
                        new Seating(1, null, sitting(binh, "Binh", Presence.AWAITED, Presence.AWAITED, false)));
        refused(note(off, Side.BUYER, "ABSENT"), HttpStatus.CONFLICT, "meeting-called-off");
    }

    @Test
    void everyChangeIsTold() {
        begin(Duration.ofMinutes(2));

        StepVerifier.create(follow(null).take(3).map(WatchingTheTablesTests::presenceOfBuyer))
                .expectNext(Presence.AWAITED)
                .then(() -> note(now(), Side.BUYER, "ABSENT"))
                .expectNext(Presence.ABSENT)
                .then(() -> note(now(), Side.BUYER, "AWAITED"))
                .expectNext(Presence.AWAITED)
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void whoComesBackIsToldWhatIsNewAndNothingElse() {
        begin(Duration.ofMinutes(2));
        long seen = read().version();

        StepVerifier.create(follow(Long.toString(seen))
                        .mapNotNull(ServerSentEvent::id)
                        .map(Long::parseLong)
                        .take(1))
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(1500))
                .then(() -> note(now(), Side.BUYER, "HERE"))
                .expectNext(seen + 1)
                .expectComplete()
                .verify(LIMIT);
    }

    private static Presence presenceOfBuyer(ServerSentEvent<TableBoard> event) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(event.data()).tables().get(0).now())
                .buyerPresence();
    }

    private Flux<ServerSentEvent<TableBoard>> follow(@Nullable String lastEventId) {
        return http.get()
                .uri("/api/expos/" + place.slug() + "/table-board/live")
                .headers(headers -> headers.setBearerAuth(staff))
                .headers(headers -> {
                    if (lastEventId != null) {
                        headers.set("Last-Event-ID", lastEventId);
                    }
                })
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<TableBoard>>() {})
                .getResponseBody();
    }
}
