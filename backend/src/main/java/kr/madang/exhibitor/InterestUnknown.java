package kr.madang.exhibitor;

import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/** No interest of this expo has the code. */
@Problem(code = "interest-unknown", kind = Problem.Kind.UNACCEPTABLE)
public class InterestUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    public InterestUnknown(String code) {
        super(code);
    }
}
