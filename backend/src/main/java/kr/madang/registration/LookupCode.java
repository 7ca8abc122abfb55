package kr.madang.registration;

import java.util.UUID;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/**
 * A one-time code that was mailed to the address of a registration.
 *
 * @param digits six of them
 */
public record LookupCode(Id id, String digits) {

    /** How often one may try to enter a code. */
    public static final int TRIES = 5;

    @Override
    public String toString() {
        return "LookupCode[" + id + "]";
    }

    /** The id of a lookup code. */
    public record Id(UUID value) {}

    /** Not the code, or not any more, or there never was one: which of these is not told. */
    @Problem(code = "lookup-code-wrong", kind = Problem.Kind.UNACCEPTABLE)
    public static class Wrong extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
