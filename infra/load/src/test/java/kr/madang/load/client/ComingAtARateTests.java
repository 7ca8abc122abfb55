package kr.madang.load.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ComingAtARateTests {

    private final AtomicLong now = new AtomicLong(5_000_000_000L);
    private final Arrivals arrivals = new Arrivals(10, Duration.ofSeconds(1), now::get);

    @Test
    void theFirstComesAtOnce() {
        assertThat(arrivals.due()).containsExactly(new Arrivals.Arrival(0, 5_000_000_000L));
    }

    @Test
    void whoWasDueWhileNobodyLookedIsLateButKeepsTheirTime() {
        arrivals.due();
        now.addAndGet(250_000_000L);

        assertThat(arrivals.due())
                .containsExactly(new Arrivals.Arrival(1, 5_100_000_000L), new Arrivals.Arrival(2, 5_200_000_000L));
    }

    @Test
    void nobodyComesAfterTheEnd() {
        now.addAndGet(60_000_000_000L);

        assertThat(arrivals.due()).hasSize(10);
        assertThat(arrivals.due()).isEqualTo(List.of());
    }
}
