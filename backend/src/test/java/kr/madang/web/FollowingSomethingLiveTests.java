package kr.madang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class FollowingSomethingLiveTests {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final AtomicLong version = new AtomicLong(3);
    private final Live<Long> live =
            Live.of("count", (Long state) -> state).until(state -> state == 5).paced(LOOK, Duration.ofSeconds(20));

    @Test
    void givesThePresentStateFirstAndThenEveryNewerOneUntilTheLast() {
        StepVerifier.create(ids(live, -1))
                .expectNext("3")
                .then(() -> version.set(4))
                .expectNext("4")
                .then(() -> version.set(5))
                .expectNext("5")
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void givesAReaderWhoCameBackNothingTheyHaveSeen() {
        StepVerifier.create(ids(live, 3))
                .expectSubscription()
                .expectNoEvent(LOOK.multipliedBy(20))
                .then(() -> version.set(5))
                .expectNext("5")
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void endsAtOnceForAReaderWhoHasSeenTheEnd() {
        version.set(5);

        StepVerifier.create(ids(live, 5)).expectComplete().verify(LIMIT);
    }

    @Test
    void keepsTheLineOpenWithAComment() {
        StepVerifier.create(live.paced(LOOK, LOOK).stream(3, Mono.fromSupplier(version::get))
                        .mapNotNull(ServerSentEvent::comment))
                .expectNext("")
                .thenCancel()
                .verify(LIMIT);
    }

    @Test
    void tellsAReaderWhoCameBackAtOnceThatTheLineIsOpen() {
        StepVerifier.create(live.stream(3, Mono.fromSupplier(version::get)).mapNotNull(ServerSentEvent::comment))
                .expectNext("")
                .thenCancel()
                .verify(Duration.ofSeconds(5));
    }

    private Flux<String> ids(Live<Long> followed, long since) {
        return followed.stream(since, Mono.fromSupplier(version::get)).mapNotNull(ServerSentEvent::id);
    }

    @Test
    void readsOnlyItsOwnMarks() {
        assertThat(List.of(Live.sinceOf("17"), Live.sinceOf("x"), Live.sinceOf("-4"), Live.sinceOf(null)))
                .containsExactly(17L, -1L, -1L, -1L);
    }
}
