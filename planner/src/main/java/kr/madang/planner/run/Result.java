package kr.madang.planner.run;

import kr.madang.planner.Guarantee;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.timetable.Arrangement;

/**
 * What the worker hands back.
 *
 * @param guarantee what the arrangement's problem promises everybody beyond its own promises
 */
record Result(Arrangement arrangement, Guarantee guarantee, Bound bound) {}
