package kr.madang.planner;

import java.util.List;
import java.util.stream.Collectors;

/** The problem contradicts itself; carries everything that is wrong with it. */
public final class InvalidMatchingProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // nobody serializes it; the field stays a plain list
    private final List<ProblemDefect> defects;

    public InvalidMatchingProblem(List<ProblemDefect> defects) {
        super(defects.stream().map(ProblemDefect::toString).collect(Collectors.joining("; ")));
        this.defects = List.copyOf(defects);
    }

    public List<ProblemDefect> defects() {
        return defects;
    }
}
