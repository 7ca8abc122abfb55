package kr.madang.planner;

/**
 * A booth that can be given.
 *
 * @param hall where the area is meant; booths of two halls are never neighbours
 * @param kilowatts the power that can be drawn there
 */
public record Booth(Id id, String hall, String zone, FloorArea area, Type type, double kilowatts, boolean water) {

    /** The id of a booth. */
    public record Id(String value) {}

    /** What the organizer provides with it. */
    public enum Type {
        SHELL_SCHEME,
        RAW_SPACE
    }
}
