package kr.madang.planner.run;

import kr.madang.planner.timetable.Arrangement;

/** The most comfortable arrangement known that gives up no more than a share of the value. */
record Choice(double givenUp, Arrangement arrangement) {}
