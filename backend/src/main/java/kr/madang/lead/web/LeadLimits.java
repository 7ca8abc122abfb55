package kr.madang.lead.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kr.madang.account.ExhibitorMember;
import kr.madang.lead.LeadScan;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.springframework.stereotype.Component;

/** How often one can type the short code of a badge: visitors are not found by trying codes. */
@Component
class LeadLimits {

    private static final int SHORT_CODE = 8;
    private static final int TYPED = 200;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int REMEMBERED = 100_000;

    private final Cache<UUID, Bucket> typing = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(WITHIN)
            .build();

    /** Refuses somebody who has typed too many codes; whole badges, which nobody can make up, are not counted. */
    void ensureMayType(ExhibitorMember member, List<LeadScan> scans) {
        long typed = scans.stream()
                .filter(scan -> scan.token().strip().length() == SHORT_CODE)
                .count();
        if (typed > 0
                && !typing.get(member.person().value(), person -> bucket()).tryConsume(typed)) {
            throw new TypedTooOften();
        }
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(TYPED).refillGreedy(TYPED, WITHIN))
                .build();
    }

    /** Somebody has typed too many codes of badges. */
    @Problem(code = "badge-code-typed-too-often", kind = Problem.Kind.TOO_MANY)
    static class TypedTooOften extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
