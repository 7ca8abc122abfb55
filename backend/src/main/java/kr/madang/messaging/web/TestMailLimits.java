package kr.madang.messaging.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How many mails an organizer can have sent to try words out. */
@Component
class TestMailLimits {

    private static final int MAILS = 20;
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int REMEMBERED = 10_000;

    private final Cache<UUID, Bucket> organizers = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(WITHIN)
            .build();

    /** Refuses whoever has had too many within an hour. */
    Mono<Void> ensureAllowed(Organizer organizer) {
        return Mono.fromRunnable(() -> {
            if (!organizers.get(organizer.person().value(), key -> bucket()).tryConsume(1)) {
                throw new TooMany();
            }
        });
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(MAILS).refillGreedy(MAILS, WITHIN))
                .build();
    }

    /** An organizer has tried words out too often. */
    @Problem(code = "too-many-test-mails", kind = Problem.Kind.TOO_MANY)
    static class TooMany extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
