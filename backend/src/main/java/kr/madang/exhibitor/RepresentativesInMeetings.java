package kr.madang.exhibitor;

import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/** The exhibitor holds more meetings at once than the representatives it wants to keep could. */
@Problem(code = "representatives-in-meetings", kind = Problem.Kind.CONFLICT)
public class RepresentativesInMeetings extends Refusal {

    private static final long serialVersionUID = 1L;
}
