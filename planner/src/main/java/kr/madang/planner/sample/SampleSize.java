package kr.madang.planner.sample;

/** How much of everything an invented problem has; slots are spread over three days. */
public record SampleSize(int buyers, int exhibitors, int slots, int tables, int interpreters) {

    /** The size of a city's expo with one buyer-matching programme. */
    public static final SampleSize CITY_EXPO = new SampleSize(45, 57, 48, 12, 4);

    static final int DAYS = 3;

    public SampleSize {
        if (buyers < 1 || exhibitors < 1 || slots < DAYS || tables < 1 || interpreters < 0) {
            throw new IllegalArgumentException("a problem needs buyers, exhibitors, tables and " + DAYS + " slots");
        }
    }
}
