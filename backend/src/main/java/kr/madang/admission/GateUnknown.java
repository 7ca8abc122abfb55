package kr.madang.admission;

import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/** A scan names a gate that this expo does not have. */
@Problem(code = "gate-unknown", kind = Problem.Kind.UNACCEPTABLE)
public class GateUnknown extends Refusal {

    private static final long serialVersionUID = 1L;
}
