/** Meetings in slots, always valid, and the ways to rearrange them. */
@NullMarked
package kr.madang.planner.timetable;

import org.jspecify.annotations.NullMarked;
