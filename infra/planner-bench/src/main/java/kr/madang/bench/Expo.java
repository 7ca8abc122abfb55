package kr.madang.bench;

import java.util.Locale;
import kr.madang.planner.sample.Variant;

/** An invented expo that everything is measured on. */
record Expo(String size, Variant variant, int seed) {

    private static final double HARD_SECONDS = 60;

    String name() {
        return size + "-" + variantName() + "-" + seed;
    }

    String variantName() {
        return variant.name().toLowerCase(Locale.ROOT);
    }

    /** The time in which the planner is to be within its gap. */
    double usualSeconds() {
        if (variant != Variant.AMPLE) {
            return HARD_SECONDS;
        }
        return switch (size) {
            case "XXL" -> 180;
            case "XL" -> 20;
            default -> 5;
        };
    }
}
