package kr.madang.admission;

import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/** A scan claims a time that cannot be: more than a day ahead, or more than a year ago. */
@Problem(code = "scan-clock-wrong", kind = Problem.Kind.UNACCEPTABLE)
public class ScanClockWrong extends Refusal {

    private static final long serialVersionUID = 1L;
}
