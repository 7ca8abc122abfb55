package kr.madang.admission.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.InetSocketAddress;
import java.time.Duration;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** How often one can try the code of a device: codes are not tried out by the list. */
@Component
class EnrolmentLimits {

    private static final int TRIES_PER_CLIENT = 60;
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int REMEMBERED = 100_000;

    private final Cache<String, Bucket> tries = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(WITHIN)
            .build();

    /** Refuses a client that has tried too many codes. */
    void ensureMayTry(ServerWebExchange exchange) {
        InetSocketAddress client = exchange.getRequest().getRemoteAddress();
        if (!tries.get(client == null ? "" : client.getHostString(), key -> bucket())
                .tryConsume(1)) {
            throw new TriedTooOften();
        }
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(TRIES_PER_CLIENT).refillGreedy(TRIES_PER_CLIENT, WITHIN))
                .build();
    }

    /** Somebody has tried too many codes. */
    @Problem(code = "device-code-tried-too-often", kind = Problem.Kind.TOO_MANY)
    static class TriedTooOften extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
