package kr.madang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.shared.Place;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@HttpTest
class SendingARequestTwiceTests {

    @Autowired
    Idempotency idempotency;

    @Autowired
    TestExpo expo;

    private final AtomicInteger done = new AtomicInteger();
    private final String key = UUID.randomUUID().toString();

    @Test
    void doesTheWorkOnceAndGivesTheFirstAnswerAgain() {
        Place place = expo.open();

        assertThat(List.of(ask(place, "body"), ask(place, "body"))).containsExactly(new Answer(1), new Answer(1));
        assertThat(done).hasValue(1);
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        Place place = expo.open();
        ask(place, "body");

        assertThatThrownBy(() -> ask(place, "other")).isInstanceOf(Idempotency.KeyUsedForAnother.class);
    }

    @Test
    void doesTheWorkOnceWhenBothArriveTogether() {
        Place place = expo.open();

        List<Answer> answers = Flux.range(0, 8)
                .flatMap(turn -> place.in(work("body")))
                .collectList()
                .block();

        assertThat(answers).hasSize(8).containsOnly(new Answer(1));
        assertThat(done).hasValue(1);
    }

    @Test
    void forgetsTheKeyWhenTheWorkFails() {
        Place place = expo.open();

        assertThatThrownBy(() -> expo.get(
                        place, idempotency.once("test", key, "body", Answer.class, Mono.error(new ExpoNotFound("x")))))
                .isInstanceOf(ExpoNotFound.class);
        assertThat(ask(place, "body")).isEqualTo(new Answer(1));
    }

    @Test
    void keysOfDifferentExposDoNotMeet() {
        assertThat(List.of(ask(expo.open(), "body"), ask(expo.open(), "other")))
                .containsExactly(new Answer(1), new Answer(2));
    }

    private Answer ask(Place place, String body) {
        return Objects.requireNonNull(place.in(work(body)).block());
    }

    private Mono<Answer> work(String body) {
        return idempotency.once(
                "test", key, body, Answer.class, Mono.fromSupplier(() -> new Answer(done.incrementAndGet())));
    }

    record Answer(int turn) {}
}
