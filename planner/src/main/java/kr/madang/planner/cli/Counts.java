package kr.madang.planner.cli;

import java.io.PrintWriter;
import kr.madang.planner.MatchingProblem;

/** How much of each thing a problem has, for those who have just written it. */
final class Counts {

    private Counts() {}

    static void print(MatchingProblem problem, PrintWriter out) {
        out.printf(
                "participants=%d slots=%d tables=%d interpreters=%d requests=%d%n",
                problem.participants().size(),
                problem.slots().size(),
                problem.tables().size(),
                problem.interpreters().size(),
                problem.requests().size());
        out.flush();
    }
}
