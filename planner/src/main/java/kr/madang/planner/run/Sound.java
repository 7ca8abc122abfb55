package kr.madang.planner.run;

import java.util.List;
import kr.madang.planner.InvalidMatchingProblem;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.ProblemCheck;
import kr.madang.planner.ProblemDefect;

/** Refuses problems that contradict themselves. */
final class Sound {

    private Sound() {}

    static MatchingProblem required(MatchingProblem problem) {
        refuse(ProblemCheck.of(problem));
        return problem;
    }

    /** The problem, into which changes may have been worked. */
    static MatchingProblem requiredAfterChanges(MatchingProblem problem) {
        refuse(ProblemCheck.afterChanges(problem));
        return problem;
    }

    static void refuse(List<ProblemDefect> defects) {
        if (!defects.isEmpty()) {
            throw new InvalidMatchingProblem(defects);
        }
    }
}
