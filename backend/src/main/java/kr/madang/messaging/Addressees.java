package kr.madang.messaging;

import java.util.UUID;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import reactor.core.publisher.Mono;

/** Mends the addresses that a room keeps; messaging keeps none. */
public interface Addressees {

    /**
     * Gives whom messages about this row go to another address, in the running transaction; false if the room does not
     * keep the row. Refuses with {@link Taken}.
     */
    Mono<Boolean> mend(UUID subject, String email);

    /** Somebody else has this address. */
    @Problem(code = "address-taken", kind = Problem.Kind.CONFLICT)
    class Taken extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
