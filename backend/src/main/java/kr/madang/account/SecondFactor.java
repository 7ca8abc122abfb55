package kr.madang.account;

import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/** Whom an expo asks for a second factor beside the password: a code of an authenticator app; a passkey is both. */
public enum SecondFactor {
    NOBODY,
    /** Organizers and staff. */
    TEAM,
    EVERYBODY;

    /** Whoever has signed in has shown one factor, and this expo asks for two. */
    @Problem(code = "second-factor-needed", kind = Problem.Kind.FORBIDDEN)
    public static class Needed extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
