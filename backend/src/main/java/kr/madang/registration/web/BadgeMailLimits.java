package kr.madang.registration.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How often one can have badges mailed: nobody's inbox is flooded, and no list of addresses is tried out. */
@Component
class BadgeMailLimits {

    private static final int PER_ADDRESS = 3;
    private static final int PER_CLIENT = 30;
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int REMEMBERED = 100_000;

    private final Cache<String, Bucket> addresses = buckets();
    private final Cache<String, Bucket> clients = buckets();

    /** Whether this address may get another mail now; refuses a client that asks too often. */
    boolean isAllowed(String email, @Nullable InetSocketAddress client) {
        String from = client == null ? "" : client.getHostString();
        if (!clients.get(from, key -> bucket(PER_CLIENT)).tryConsume(1)) {
            throw new TooOften();
        }
        return addresses
                .get(email.toLowerCase(Locale.ROOT), key -> bucket(PER_ADDRESS))
                .tryConsume(1);
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(WITHIN)
                .build();
    }

    private static Bucket bucket(int capacity) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, WITHIN))
                .build();
    }

    /** One client has asked for too many mails. */
    @Problem(code = "badge-mails-too-often", kind = Problem.Kind.TOO_MANY)
    static class TooOften extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
