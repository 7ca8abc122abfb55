package kr.madang.exhibitor;

import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/** No exhibitor of this expo has the id. */
@Problem(code = "exhibitor-not-found", kind = Problem.Kind.ABSENT)
public class ExhibitorNotFound extends Refusal {

    private static final long serialVersionUID = 1L;
}
