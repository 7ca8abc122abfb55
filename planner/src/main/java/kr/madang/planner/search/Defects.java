package kr.madang.planner.search;

import java.util.Random;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.timetable.Timetable;

/**
 * Where a timetable is not as the prices would have it: requests worth more than their price that are not held, and
 * requests worth less that are. A timetable without defects, and with nothing left that has a price, is the best.
 */
final class Defects {

    private static final int LEAST_BETWEEN_LOOKS = 500;

    /** How many requests are looked at for each time that one is asked for. */
    private static final int LOOKS_A_TIME = 4;

    private static final int NEARLY_THE_SAME = 5000;

    private final Timetable timetable;
    private final IndexedProblem problem;
    private final Guide guide;
    private final Random random;
    private final int[] found;
    private int count;
    private int untilNextLook;

    Defects(Timetable timetable, Guide guide, Random random) {
        this.timetable = timetable;
        problem = timetable.problem();
        this.guide = guide;
        this.random = random;
        found = new int[guide.candidates().length];
    }

    /** A request that is not held and would mend one of them if it were, or {@link Timetable#NONE} if there is none. */
    int any() {
        if (untilNextLook-- <= 0) {
            look();
        }
        while (count > 0) {
            int at = random.nextInt(count);
            int request = found[at];
            if (isDefect(request)) {
                return timetable.held(request) ? insteadOf(request) : request;
            }
            found[at] = found[--count];
        }
        return Timetable.NONE;
    }

    private void look() {
        count = 0;
        for (int request : guide.candidates()) {
            if (isDefect(request)) {
                found[count++] = request;
            }
        }
        untilNextLook = Math.max(LEAST_BETWEEN_LOOKS, found.length / LOOKS_A_TIME);
    }

    private boolean isDefect(int request) {
        return timetable.held(request)
                ? guide.surplus(request) < 0 && !problem.promised(request)
                : guide.surplus(request) > 0;
    }

    /** The best request of one of its participants that is not held, one of them where several are about as good. */
    private int insteadOf(int request) {
        int participant = random.nextBoolean() ? problem.first(request) : problem.second(request);
        int best = Timetable.NONE;
        long most = Long.MIN_VALUE;
        for (int other : problem.requestsOf(participant)) {
            if (!timetable.held(other)) {
                long worth = guide.surplus(other) + random.nextInt(NEARLY_THE_SAME);
                if (worth > most) {
                    most = worth;
                    best = other;
                }
            }
        }
        return best;
    }
}
