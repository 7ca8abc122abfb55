package kr.madang.planner;

/** The distance between a value and its bound. */
final class Gap {

    private Gap() {}

    static double of(long value, long upperBound) {
        return upperBound == 0 ? 0 : (upperBound - value) / (double) upperBound;
    }
}
