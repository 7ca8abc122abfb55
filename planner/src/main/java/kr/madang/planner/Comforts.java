package kr.madang.planner;

import java.util.List;

/**
 * How comfortable plans are.
 *
 * @param plan of the plan of the outcome
 * @param forValueAlone of the plan that the search for value ended with
 * @param alternatives what giving up more and more of the value buys, from nothing on; empty where nobody looked
 */
public record Comforts(Comfort plan, Comfort forValueAlone, List<Alternative> alternatives) {

    public Comforts {
        alternatives = List.copyOf(alternatives);
    }

    Comforts taking(Alternative alternative) {
        return new Comforts(alternative.comfort(), forValueAlone, alternatives);
    }
}
