package kr.madang.messaging.web;

import java.time.Duration;
import kr.madang.account.Organizer;
import kr.madang.shared.ComeBackLater;
import kr.madang.shared.Problem;
import kr.madang.web.Allowance;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How many mails an organizer can have sent to try words out. */
@Component
class TestMailLimits {

    private static final int MAILS = 20;

    private final Allowance organizers = Allowance.anHour(MAILS);

    /** Refuses whoever has had too many within an hour. */
    Mono<Void> ensureAllowed(Organizer organizer) {
        return Mono.fromRunnable(() -> {
            Duration wait = organizers.take(organizer.person().value().toString());
            if (!wait.isZero()) {
                throw new TooMany(wait);
            }
        });
    }

    /** An organizer has tried words out too often. */
    @Problem(code = "too-many-test-mails", kind = Problem.Kind.TOO_MANY)
    static class TooMany extends ComeBackLater {

        private static final long serialVersionUID = 1L;

        TooMany(Duration wait) {
            super(wait.plusSeconds(1));
        }
    }
}
