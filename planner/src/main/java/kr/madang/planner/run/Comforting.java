package kr.madang.planner.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import kr.madang.planner.ComfortWeights;
import kr.madang.planner.RunSettings;
import kr.madang.planner.search.SearchLimits;
import kr.madang.planner.timetable.Arrangement;

/**
 * Makes an arrangement comfortable: first without giving up any value, then from there for more and more of it. The first
 * search takes the most time, that for the share that may be given up comes next.
 */
final class Comforting {

    private static final List<Double> SHARES = List.of(0.0, 0.001, 0.005, 0.01, 0.02);
    private static final int WEIGHT_OF_THE_FIRST = 6;
    private static final int WEIGHT_OF_THE_CHOSEN = 3;
    private static final Duration LEAST_TIME = Duration.ofMillis(20);

    /** The loss, in value, that the first search accepts one time in three at first, and that of the others. */
    private static final long HOT = 300;

    private static final long WARM = 150;

    private final RunSettings settings;
    private final double chosen;
    private final boolean published;
    private final Timing timing;
    private final BooleanSupplier halted;
    private final Search search;

    /**
     * @param settings with the share of the value that may be given up
     * @param published whether meetings are published, which then move for no less than a lunch
     * @param halted once true, nothing more is searched
     */
    Comforting(RunSettings settings, boolean published, Timing timing, BooleanSupplier halted, Search search) {
        this.settings = settings;
        chosen = settings.comfort().orElse(0);
        this.published = published;
        this.timing = timing;
        this.halted = halted;
        this.search = search;
    }

    /** The choices there are, from nothing given up on. */
    List<Choice> of(Arrangement valued) {
        TreeSet<Double> shares = new TreeSet<>(SHARES);
        shares.add(chosen);
        int weights = shares.stream().mapToInt(this::weight).sum();
        int left = weights;
        ComfortWeights comfort = valued.problem().source().comfort();
        Duration end = timing.endOfComfort(valued.meetings());
        List<Choice> choices = new ArrayList<>();
        Arrangement best = valued;
        for (double share : shares) {
            long cost = best.comfort().cost();
            Duration time = timing.until(end).multipliedBy(weight(share)).dividedBy(left);
            OptionalInt steps = steps(weight(share), weights);
            boolean inTime = steps.isPresent() || time.compareTo(LEAST_TIME) > 0;
            if (cost > 0 && inTime && !halted.getAsBoolean()) {
                long floor = (long) Math.ceil(valued.value() * (1 - share));
                Arrangement found = search.from(
                        best,
                        SearchLimits.comfort(
                                settings.seed(),
                                time,
                                steps,
                                comfort.scaled(share == 0 ? HOT : WARM),
                                floor,
                                published ? comfort.greatest() : 0),
                        share <= chosen);
                best = found.comfort().cost() < cost ? found : best;
            }
            left -= weight(share);
            choices.add(new Choice(share, best));
        }
        return choices;
    }

    private int weight(double share) {
        return share == 0 ? WEIGHT_OF_THE_FIRST : share == chosen ? WEIGHT_OF_THE_CHOSEN : 1;
    }

    private OptionalInt steps(int weight, int weights) {
        OptionalInt limit = settings.stepLimit();
        return limit.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(1, (int) ((long) limit.getAsInt() * weight / weights)));
    }

    /** A search for comfort. */
    interface Search {

        /** The most comfortable arrangement found from the start on; shown if it may be the outcome. */
        Arrangement from(Arrangement start, SearchLimits limits, boolean shown);
    }
}
