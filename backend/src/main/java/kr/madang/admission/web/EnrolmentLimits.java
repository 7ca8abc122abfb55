package kr.madang.admission.web;

import java.time.Duration;
import java.util.function.Supplier;
import kr.madang.shared.ComeBackLater;
import kr.madang.shared.Problem;
import kr.madang.web.Allowance;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How often one can try a wrong code of a device: codes are not tried out by the list, however many devices enrol. */
@Component
class EnrolmentLimits {

    private static final int WRONG_TRIES_PER_CLIENT = 60;

    private final Allowance tries = Allowance.anHour(WRONG_TRIES_PER_CLIENT);

    /** Tries a code; refuses a client that has tried too many wrong ones. */
    <T> Mono<T> trying(ServerWebExchange exchange, Supplier<Mono<T>> tried) {
        return tries.trying(Allowance.clientOf(exchange), tried, TriedTooOften::new);
    }

    /** Somebody has tried too many codes. */
    @Problem(code = "device-code-tried-too-often", kind = Problem.Kind.TOO_MANY)
    static class TriedTooOften extends ComeBackLater {

        private static final long serialVersionUID = 1L;

        TriedTooOften(Duration wait) {
            super(wait.plusSeconds(1));
        }
    }
}
