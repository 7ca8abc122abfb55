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
        List<ProblemDefect> defects = ProblemCheck.of(problem);
        if (!defects.isEmpty()) {
            throw new InvalidMatchingProblem(defects);
        }
        return problem;
    }
}
