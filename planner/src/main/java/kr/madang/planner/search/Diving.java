package kr.madang.planner.search;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.bound.Shares;
import kr.madang.planner.timetable.Filling;
import kr.madang.planner.timetable.Timetable;

/**
 * Makes timetables from the linear program: holds what it holds nearly whole, lets it decide anew about the rest, and so
 * on. Where everybody's time is scarce this finds what rearranging does not; each dive decides in a slightly other order.
 */
public final class Diving {

    private static final int MOST_DIVES = 12;
    private static final double WHOLE = 0.95;
    private static final double NOTHING = 0.01;
    private static final double PART_AT_A_TIME = 0.03;
    private static final int LEAST_AT_A_TIME = 2;
    private static final double NOISE = 0.25;

    private final Bound bound;
    private final Supplier<Timetable> begun;
    private final Random random;

    /** @param begun makes a timetable with what is decided already */
    public Diving(Bound bound, Supplier<Timetable> begun, Random random) {
        this.bound = bound;
        this.begun = begun;
        this.random = random;
    }

    /**
     * The best of several dives and the one known already.
     *
     * @param halted once true, no dive begins
     */
    public Timetable best(Timetable known, BooleanSupplier halted) {
        Timetable best = known;
        for (int dive = 0; dive < MOST_DIVES && !halted.getAsBoolean(); dive++) {
            Timetable found = dive(dive == 0 ? 0 : NOISE);
            boolean better = found.missing() < best.missing()
                    || (found.missing() == best.missing() && found.value() > best.value());
            best = better ? found : best;
        }
        return best;
    }

    private Timetable dive(double noise) {
        Timetable timetable = begun.get();
        Shares shares = Shares.of(bound);
        double[] order = new double[shares.columns()];
        List<Integer> open = open(shares);
        while (!open.isEmpty()) {
            open.forEach(column -> order[column] = shares.share(column) + noise * random.nextDouble());
            long atATime = Math.max(LEAST_AT_A_TIME, Math.round(PART_AT_A_TIME * open.size()));
            open.stream()
                    .sorted(Comparator.comparingDouble(column -> -order[column]))
                    .limit(atATime)
                    .forEach(column -> decide(shares, column, timetable));
            open.stream()
                    .filter(column -> !shares.isDecided(column) && shares.share(column) > WHOLE)
                    .forEach(column -> decide(shares, column, timetable));
            shares.solve();
            open = open(shares);
        }
        new Filling(timetable).everything();
        timetable.forgetJournal();
        return timetable;
    }

    private static List<Integer> open(Shares shares) {
        return IntStream.range(0, shares.columns())
                .filter(column -> shares.share(column) > NOTHING && !shares.isDecided(column))
                .boxed()
                .toList();
    }

    private static void decide(Shares shares, int column, Timetable timetable) {
        if (shares.isDecided(column)) {
            return;
        }
        if (timetable.place(shares.request(column), shares.slot(column), shares.crew(column))) {
            shares.hold(column);
        } else {
            shares.exclude(column);
        }
    }
}
