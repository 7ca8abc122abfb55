package kr.madang.planner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import kr.madang.planner.timetable.Construction;
import kr.madang.planner.timetable.Timetable;
import org.junit.jupiter.api.Test;

class DivingTests {

    private static final IndexedProblem SCARCE = IndexedProblem.of(ExpoProblem.of(ExpoSize.S, Variant.SCARCE, 1));
    private static final Bound BOUND = Bound.of(SCARCE, () -> false, lowered -> {});

    @Test
    void whereTimeIsScarceADiveComesNearTheTightenedBound() {
        long upper = BOUND.tightened(() -> 0, () -> false, lowered -> {}).value();
        Timetable built = built();

        AtomicInteger dives = new AtomicInteger();

        Timetable best = diving().best(built, () -> dives.getAndIncrement() > 0);

        assertThat(built.value()).isLessThan(upper * 97 / 100);
        assertThat(best.value()).isBetween(upper * 99 / 100, upper);
        assertThat(best.missing()).isZero();
    }

    @Test
    void whatIsKnownStaysWhenThereIsNoTimeForADive() {
        Timetable built = built();

        assertThat(diving().best(built, () -> true)).isSameAs(built);
    }

    private static Diving diving() {
        return new Diving(BOUND, () -> new Timetable(SCARCE), new Random(1));
    }

    private static Timetable built() {
        Timetable timetable = new Timetable(SCARCE);
        new Construction(timetable, new Random(1)).hold(BOUND.selected(), () -> false);
        return timetable;
    }
}
