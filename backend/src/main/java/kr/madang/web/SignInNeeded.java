package kr.madang.web;

import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/** Nobody has signed in, or the sign-in has run out. */
@Problem(code = "sign-in-needed", kind = Problem.Kind.UNAUTHENTICATED)
public class SignInNeeded extends Refusal {

    private static final long serialVersionUID = 1L;
}
