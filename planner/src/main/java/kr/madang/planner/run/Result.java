package kr.madang.planner.run;

import java.util.List;
import kr.madang.planner.Guarantee;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.timetable.Arrangement;

/**
 * What the worker hands back.
 *
 * @param guarantee what the arrangement's problem promises everybody beyond its own promises
 * @param forValueAlone what the search for value ended with
 * @param choices what comfort costs, empty where nobody looked
 */
record Result(
        Arrangement arrangement, Guarantee guarantee, Bound bound, Arrangement forValueAlone, List<Choice> choices) {

    /** A result of a search for value. */
    Result(Arrangement arrangement, Guarantee guarantee, Bound bound) {
        this(arrangement, guarantee, bound, arrangement, List.of());
    }
}
