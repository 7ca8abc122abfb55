package kr.madang.planner.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import org.junit.jupiter.api.Test;

class BuildingWithoutTimeTests {

    @Test
    void whatDoesNotFitDirectlyIsLeftAtOnce() {
        IndexedProblem problem = IndexedProblem.of(ExpoProblem.of(new ExpoSize(30, 24, 15, 0.3), Variant.SCARCE, 5));
        boolean[] all = new boolean[problem.requests()];
        Arrays.fill(all, true);
        Timetable timetable = new Timetable(problem);
        AtomicInteger asked = new AtomicInteger();

        new Construction(timetable, new Random(1)).hold(all, () -> asked.incrementAndGet() > 0);

        assertThat(timetable.meetings()).isBetween(1, problem.requests() - 1);
        assertThat(asked).hasValue(1);
    }
}
