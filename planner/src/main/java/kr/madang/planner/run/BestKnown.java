package kr.madang.planner.run;

import java.time.Duration;
import kr.madang.planner.Progress.Phase;
import kr.madang.planner.timetable.Arrangement;
import kr.madang.planner.timetable.Memory;

/** The best arrangement that keeps all promises, told as often as anybody would look at it. */
final class BestKnown {

    private static final Duration BETWEEN_ARRANGEMENTS = Duration.ofMillis(200);

    private final Standing standing;
    private volatile long value;
    private Duration last = Duration.ZERO;

    BestKnown(Standing standing) {
        this.standing = standing;
    }

    /** Its value, also where it is not told yet; 0 while nothing keeps all promises. */
    long value() {
        return value;
    }

    /** Nothing is known of a problem that has just changed. */
    void forget() {
        value = 0;
    }

    /** Notes what a search has found, and tells of it now or later. */
    void found(Phase phase, Memory memory) {
        if (memory.missing() > 0) {
            return;
        }
        if (phase == Phase.SEARCHING) {
            value = memory.value();
        }
        boolean awaited = standing.elapsed().minus(last).compareTo(BETWEEN_ARRANGEMENTS) > 0;
        if (awaited && isNews(phase, memory)) {
            tell(phase, memory.arrangement());
        }
    }

    private boolean isNews(Phase phase, Memory memory) {
        Arrangement told = standing.best();
        return told == null
                || memory.value() != told.value()
                || (phase == Phase.COMFORTING
                        && memory.comfort().cost() != told.comfort().cost());
    }

    /** Tells of the arrangement, or in this phase of what was told before where that is better. */
    void tell(Phase phase, Arrangement arrangement) {
        last = standing.elapsed();
        if (arrangement.missing() == 0) {
            value = Math.max(value, arrangement.value());
            Arrangement told = standing.best();
            standing.improved(phase, told == null || isBetter(arrangement, told) ? arrangement : told);
        }
    }

    /** Tells of what a run has ended with, unless the same was told. */
    void end(Phase phase, Arrangement arrangement) {
        Arrangement told = standing.best();
        if (told == null || isBetter(arrangement, told)) {
            tell(phase, arrangement);
        }
    }

    private static boolean isBetter(Arrangement one, Arrangement other) {
        return one.value() != other.value()
                || one.comfort().cost() < other.comfort().cost();
    }
}
