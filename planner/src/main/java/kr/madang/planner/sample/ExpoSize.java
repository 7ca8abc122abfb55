package kr.madang.planner.sample;

/**
 * How large an invented expo is.
 *
 * @param tableShare tables in a slot, as a share of the meetings all exhibitors could hold at once; at 1 there are plenty
 */
public record ExpoSize(int buyers, int exhibitors, int slots, double tableShare) {

    public static final ExpoSize S = new ExpoSize(60, 40, 16, 1);
    public static final ExpoSize M = new ExpoSize(500, 150, 32, 1);
    public static final ExpoSize L = new ExpoSize(2_000, 500, 32, 0.88);
    public static final ExpoSize XL = new ExpoSize(10_000, 2_000, 48, 0.8);
    public static final ExpoSize XXL = new ExpoSize(50_000, 6_000, 60, 0.8);

    public ExpoSize {
        if (buyers < 1 || exhibitors < 1 || slots < 2 || !(tableShare > 0)) {
            throw new IllegalArgumentException("an expo needs buyers, exhibitors, tables and two slots");
        }
    }

    /** The size known by the name, such as {@code XL}. */
    public static ExpoSize named(String name) {
        return switch (name) {
            case "S" -> S;
            case "M" -> M;
            case "L" -> L;
            case "XL" -> XL;
            case "XXL" -> XXL;
            default -> throw new IllegalArgumentException("no size is called " + name + ": S, M, L, XL or XXL");
        };
    }
}
