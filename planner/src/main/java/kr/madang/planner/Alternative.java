package kr.madang.planner;

/**
 * A plan to take instead: the most comfortable one known that gives up no more than a share of the value.
 *
 * @param givenUp the share of the best value found that may be given up, 0 to 1
 * @param comfort of the plan
 */
public record Alternative(double givenUp, Plan plan, Comfort comfort) {}
