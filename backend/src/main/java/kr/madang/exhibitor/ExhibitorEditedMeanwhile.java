package kr.madang.exhibitor;

import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/** Somebody else has edited the profile since it was read. */
@Problem(code = "exhibitor-edited-meanwhile", kind = Problem.Kind.STALE)
public class ExhibitorEditedMeanwhile extends Refusal {

    private static final long serialVersionUID = 1L;
}
