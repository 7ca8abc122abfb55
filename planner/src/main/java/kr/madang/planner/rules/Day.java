package kr.madang.planner.rules;

/**
 * A day of the timetable.
 *
 * @param lunchSlots how many of its slots are for lunch
 */
public record Day(int number, int lunchSlots) {}
