package kr.madang.registration;

import java.time.LocalDate;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about their age. Nothing of it is stored.
 *
 * @param birthYear or null, if only the statement is given
 * @param fourteenOrOlder the statement to be 14 or older
 */
public record Age(@Nullable Integer birthYear, boolean fourteenOrOlder) {

    private static final int NO_GUARDIAN_FROM = 14;

    /** Refuses children under 14: a guardian would have to confirm first. */
    public void ensureNoGuardianNeeded(LocalDate today) {
        if (birthYear == null && !fourteenOrOlder) {
            throw new NotStated();
        }
        if (birthYear == null) {
            return;
        }
        int turns = today.getYear() - birthYear;
        // who turns 14 this year may be 13 still, and knows
        if (turns < NO_GUARDIAN_FROM || (turns == NO_GUARDIAN_FROM && !fourteenOrOlder)) {
            throw new GuardianNeeded();
        }
    }

    /** Neither a year of birth nor the statement was given. */
    @Problem(code = "age-not-stated", kind = Problem.Kind.MALFORMED)
    public static class NotStated extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The visitor is under 14. */
    @Problem(code = "guardian-needed", kind = Problem.Kind.UNACCEPTABLE)
    public static class GuardianNeeded extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
