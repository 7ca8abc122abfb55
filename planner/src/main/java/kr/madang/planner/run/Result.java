package kr.madang.planner.run;

import java.util.List;
import java.util.function.Supplier;
import kr.madang.planner.Guarantee;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.timetable.Arrangement;

/**
 * What the worker hands back.
 *
 * @param guarantee what the arrangement's problem promises everybody beyond its own promises
 * @param bound waits for the bound if it is worked out still
 * @param forValueAlone what the search for value ended with
 * @param choices what comfort costs, empty where nobody looked
 */
record Result(
        Arrangement arrangement,
        Guarantee guarantee,
        Supplier<Bound> bound,
        Arrangement forValueAlone,
        List<Choice> choices) {

    /** The choice that gives up the most of the value that may be given up. */
    static Result chosen(
            double share, Arrangement valued, List<Choice> choices, Guarantee guarantee, Supplier<Bound> bound) {
        Arrangement chosen = valued;
        for (Choice choice : choices) {
            chosen = choice.givenUp() <= share ? choice.arrangement() : chosen;
        }
        return new Result(chosen, guarantee, bound, valued, choices);
    }

    /** A result of a search for value. */
    Result(Arrangement arrangement, Guarantee guarantee, Supplier<Bound> bound) {
        this(arrangement, guarantee, bound, arrangement, List.of());
    }
}
