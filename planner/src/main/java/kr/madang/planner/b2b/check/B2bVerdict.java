package kr.madang.planner.b2b.check;

import java.util.List;

/**
 * What is to be said of a plan.
 *
 * @param violations every rule broken, each with where and by what; empty for a valid plan
 * @param breaks of all participants together
 */
public record B2bVerdict(List<String> violations, int breaks) {

    public B2bVerdict {
        violations = List.copyOf(violations);
    }

    public boolean valid() {
        return violations.isEmpty();
    }
}
