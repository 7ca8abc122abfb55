package kr.madang.messaging.marketing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/**
 * When nobody is sent advertising who has not agreed to that apart, which nobody is asked: from 21:00 to 08:00 Korean time
 * (Act on Promotion of Information and Communications Network Utilization, article 50 (3)).
 */
@Component
class QuietHours {

    private static final LocalTime BEGIN = LocalTime.of(21, 0);
    private static final LocalTime END = LocalTime.of(8, 0);

    private final Clock clock;

    QuietHours(Clock clock, MarketingSettings settings) {
        this.clock = clock.withZone(settings.zone());
    }

    /** How long until mails may be sent; zero if they may be now. */
    Duration left() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalTime time = now.toLocalTime();
        if (!time.isBefore(END) && time.isBefore(BEGIN)) {
            return Duration.ZERO;
        }
        ZonedDateTime morning = now.with(END);
        return Duration.between(now, time.isBefore(END) ? morning : morning.plusDays(1));
    }
}
