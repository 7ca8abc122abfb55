/** Timetables meetings between participants and proves how good the timetable is. */
@NullMarked
package kr.madang.planner;

import org.jspecify.annotations.NullMarked;
