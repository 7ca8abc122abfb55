package kr.madang.planner;

import kr.madang.planner.Participant.Side;

/**
 * How evenly a plan serves one side.
 *
 * @param side the side
 * @param participants how many there are with a request that is not ruled out
 * @param withoutMeeting how many of them hold none
 * @param fewest the fewest meetings one of them holds
 * @param median the meetings in the middle
 * @param most the most meetings one of them holds
 * @param leastServed the smallest share of its wishes that one of them holds, counting no more than it has room for
 * @param topWishes wishes ranked first, second or third that are held
 * @param topWishesAsked wishes ranked first, second or third
 */
public record Fairness(
        Side side,
        int participants,
        int withoutMeeting,
        int fewest,
        int median,
        int most,
        double leastServed,
        int topWishes,
        int topWishesAsked) {}
