package kr.madang.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * How often one can have something mailed, try what was mailed, and upload: nobody's inbox is flooded, and neither
 * addresses nor codes are tried out by the list.
 */
@Component
public class VisitorLimits {

    private static final int MAILS_PER_ADDRESS = 3;
    private static final int MAILS_PER_CLIENT = 30;
    private static final int TRIES_PER_CLIENT = 60;
    private static final int UPLOADS_PER_CLIENT = 120;
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int REMEMBERED = 100_000;

    private final Cache<String, Bucket> addresses = buckets();
    private final Cache<String, Bucket> clients = buckets();
    private final Cache<String, Bucket> tries = buckets();
    private final Cache<String, Bucket> uploads = buckets();

    /** Whether this address may get another mail now; refuses a client that asks too often. */
    public boolean isMailAllowed(String email, ServerWebExchange exchange) {
        if (!clients.get(clientOf(exchange), key -> bucket(MAILS_PER_CLIENT)).tryConsume(1)) {
            throw new TooOften();
        }
        return addresses
                .get(email.toLowerCase(Locale.ROOT), key -> bucket(MAILS_PER_ADDRESS))
                .tryConsume(1);
    }

    /** Refuses a client that asks too often, and a mail to an address that has got enough. */
    public void ensureMailAllowed(String email, ServerWebExchange exchange) {
        if (!isMailAllowed(email, exchange)) {
            throw new TooOften();
        }
    }

    /** Refuses a client that has tried too many codes. */
    public void ensureMayTry(ServerWebExchange exchange) {
        if (!tries.get(clientOf(exchange), key -> bucket(TRIES_PER_CLIENT)).tryConsume(1)) {
            throw new TooOften();
        }
    }

    /** Refuses a client that has uploaded too many files. */
    public void ensureMayUpload(ServerWebExchange exchange) {
        if (!uploads.get(clientOf(exchange), key -> bucket(UPLOADS_PER_CLIENT)).tryConsume(1)) {
            throw new TooOften();
        }
    }

    private static String clientOf(ServerWebExchange exchange) {
        InetSocketAddress client = exchange.getRequest().getRemoteAddress();
        return client == null ? "" : client.getHostString();
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

    /** Somebody has asked for too many mails, tried too many codes, or uploaded too many files. */
    @Problem(code = "asked-too-often", kind = Problem.Kind.TOO_MANY)
    public static class TooOften extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
