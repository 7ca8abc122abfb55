package kr.madang.exhibitor;

import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/** Another exhibitor of this expo has the business number. */
@Problem(code = "business-number-taken", kind = Problem.Kind.CONFLICT)
public class BusinessNumberTaken extends Refusal {

    private static final long serialVersionUID = 1L;
}
