package kr.madang.planner;

/** A place on the floor of a hall, in metres; x runs right and y down. */
public record FloorArea(double x, double y, double width, double depth) {

    private static final double TREMBLE = 0.005;

    public FloorArea {
        if (!(width > 0) || !(depth > 0)) {
            throw new IllegalArgumentException("An area has a width and a depth: " + width + " x " + depth);
        }
    }

    public double squareMetres() {
        return width * depth;
    }

    /** Metres between the two; 0 where they touch. */
    public double gap(FloorArea other) {
        double across = Math.max(0, Math.max(other.x - (x + width), x - (other.x + other.width)));
        double down = Math.max(0, Math.max(other.y - (y + depth), y - (other.y + other.depth)));
        return Math.hypot(across, down);
    }

    /** Whether nothing of the other is outside, but for some millimetres. */
    public boolean holds(FloorArea other) {
        return other.x > x - TREMBLE
                && other.y > y - TREMBLE
                && other.x + other.width < x + width + TREMBLE
                && other.y + other.depth < y + depth + TREMBLE;
    }

    /** The smallest rectangle around both. */
    public FloorArea around(FloorArea other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new FloorArea(
                left,
                top,
                Math.max(x + width, other.x + other.width) - left,
                Math.max(y + depth, other.y + other.depth) - top);
    }
}
