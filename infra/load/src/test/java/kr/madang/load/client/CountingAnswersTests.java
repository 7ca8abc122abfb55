package kr.madang.load.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CountingAnswersTests {

    private static final long MILLI = 1_000_000;

    private final Tally tally = new Tally(0);

    @Test
    void waitingCountsFromTheTimeTheVisitorWasToCome() {
        for (int i = 0; i < 98; i++) {
            tally.count(new Answer.Accepted(""), 0, 10 * MILLI);
        }
        tally.count(new Answer.Accepted(""), 0, 800 * MILLI);
        tally.count(new Answer.Accepted(""), 0, 900 * MILLI);

        Tally.Result result = tally.over(Duration.ofSeconds(1));

        assertThat(Math.round(result.p50())).isEqualTo(10);
        assertThat(Math.round(result.p99())).isBetween(799L, 801L);
    }

    @Test
    void eachKindOfAnswerIsCountedApart() {
        tally.count(new Answer.Accepted(""), 0, MILLI);
        tally.count(new Answer.ComeBackLater(Duration.ofSeconds(1)), 0, MILLI);
        tally.count(new Answer.Refused(500, ""), 0, MILLI);
        tally.count(new Answer.Refused(503, ""), 0, MILLI);
        tally.count(new Answer.Silence("reset"), 0, MILLI);

        Tally.Result result = tally.over(Duration.ofSeconds(1));

        assertThat(new long[] {result.accepted(), result.later(), result.errors()})
                .containsExactly(1, 1, 3);
    }

    @Test
    void acceptancesAfterTheEndDoNotRaiseTheRate() {
        tally.count(new Answer.Accepted(""), 0, 1000 * MILLI);
        tally.count(new Answer.Accepted(""), 0, 4000 * MILLI);

        assertThat(tally.over(Duration.ofSeconds(2)).perSecond()).isEqualTo(0.5);
    }
}
