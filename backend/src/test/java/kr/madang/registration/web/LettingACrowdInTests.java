package kr.madang.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Everybody who comes finds others before them; the database takes so many a second, one after the other. */
class LettingACrowdInTests {

    private long now;
    private final Crowd crowd = new Crowd(2000, 256, Duration.ofSeconds(3), () -> now);
    private final Queue<Crowd.Stay> inside = new ArrayDeque<>();

    @Test
    void letsAsManyInAsTheCountAllowsWhereTheyLeaveFast() {
        comeAndLeave(10_000, 2000);

        assertThat(comeUntilRefused()).isEqualTo(2000);
    }

    @Test
    void letsNobodyInWhoWouldWaitTooLong() {
        comeAndLeave(3000, 200);

        assertThat(comeUntilRefused()).isBetween(580, 620);
    }

    @Test
    void letsInWhatGoesToTheDatabaseAtATimeHoweverSlowItIs() {
        comeAndLeave(3000, 5);

        assertThat(comeUntilRefused()).isEqualTo(256);
    }

    @Test
    void letsMoreInAgainWhenItHasCaughtUp() {
        comeAndLeave(2000, 20);
        comeAndLeave(2000, 2000);

        assertThat(comeUntilRefused()).isEqualTo(2000);
    }

    @Test
    void learnsNothingFromThoseWhoFoundNoLine() {
        for (int i = 0; i < 100; i++) {
            Crowd.Stay alone = crowd.enter().orElseThrow();
            now += Duration.ofSeconds(4).toNanos();
            alone.end();
        }

        assertThat(comeUntilRefused()).isEqualTo(2000);
    }

    /** Keeps the crowd as large as it may be while so many leave, so many a second. */
    private void comeAndLeave(int many, int perSecond) {
        for (int i = 0; i < many; i++) {
            comeUntilRefused();
            now += Duration.ofSeconds(1).toNanos() / perSecond;
            inside.remove().end();
        }
    }

    /** How many are inside when somebody is refused. */
    private int comeUntilRefused() {
        Optional<Crowd.Stay> next = crowd.enter();
        while (next.isPresent()) {
            inside.add(next.get());
            next = crowd.enter();
        }
        return inside.size();
    }
}
