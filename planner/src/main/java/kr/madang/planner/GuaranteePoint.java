package kr.madang.planner;

/**
 * What a guarantee costs.
 *
 * @param guarantee how many meetings everybody is promised
 * @param bound no plan that keeps the guarantee is worth more
 * @param price how much lower that is than the bound without a guarantee
 */
public record GuaranteePoint(Guarantee guarantee, long bound, long price) {

    /** How many participants asked for as many meetings and cannot be guaranteed them, proven at each level. */
    public int without() {
        return guarantee.shortages().stream()
                .mapToInt(Guarantee.Shortage::participants)
                .sum();
    }
}
