package kr.madang.web;

import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/** Somebody has signed in and may not do this in this expo. */
@Problem(code = "not-allowed", kind = Problem.Kind.FORBIDDEN)
public class NotAllowed extends Refusal {

    private static final long serialVersionUID = 1L;
}
