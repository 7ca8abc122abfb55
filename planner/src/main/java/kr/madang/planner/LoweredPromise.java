package kr.madang.planner;

/**
 * A participant whom a repair promises fewer meetings than before.
 *
 * @param before the least meetings that were promised, counting no more than could be held
 * @param now those that are promised now
 */
public record LoweredPromise(Participant.Id participant, int before, int now) {}
