package kr.madang.planner;

import java.time.Duration;

/**
 * Where a run stands.
 *
 * @param value of the best plan so far
 * @param upperBound what no plan can exceed, as far as is known now
 * @param meetings held in the best plan so far
 * @param comfort of the best plan so far
 */
public record Progress(Duration elapsed, Phase phase, long value, long upperBound, int meetings, Comfort comfort) {

    /** How far the plan may be from the best possible one, as a fraction of the bound. */
    public double gap() {
        return Gap.of(value, upperBound);
    }

    /** What a run is busy with. */
    public enum Phase {
        BOUNDING,
        BUILDING,
        SEARCHING,
        /** Rearranging the best plan to be comfortable, at no cost in value or at as much as is allowed. */
        COMFORTING,
        FINISHED
    }
}
