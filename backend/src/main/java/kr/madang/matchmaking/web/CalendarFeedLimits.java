package kr.madang.matchmaking.web;

import java.time.Duration;
import kr.madang.shared.ComeBackLater;
import kr.madang.shared.LinkToken;
import kr.madang.shared.Problem;
import kr.madang.web.Allowance;
import org.springframework.stereotype.Component;

/** How often one address may be read: by several devices that each ask every few minutes, and no more. */
@Component
class CalendarFeedLimits {

    static final int READINGS = 120;

    private final Allowance feeds = Allowance.anHour(READINGS);

    /** Refuses an address that was read too often within an hour. */
    void ensureAllowed(LinkToken link) {
        Duration wait = feeds.take(link.of().toString());
        if (!wait.isZero()) {
            throw new ReadTooOften(wait);
        }
    }

    /** A calendar reads an agenda more often than it can change. */
    @Problem(code = "calendar-read-too-often", kind = Problem.Kind.TOO_MANY)
    static class ReadTooOften extends ComeBackLater {

        private static final long serialVersionUID = 1L;

        ReadTooOften(Duration wait) {
            super(wait.plusSeconds(1));
        }
    }
}
