package kr.madang.planner.b2b;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * Where a run stands.
 *
 * @param breaks of the best plan so far, if there is one
 * @param bound no plan has fewer breaks
 */
public record B2bProgress(Duration elapsed, OptionalInt breaks, int bound) {}
