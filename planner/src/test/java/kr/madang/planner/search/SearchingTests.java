package kr.madang.planner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.sample.SampleProblem;
import kr.madang.planner.sample.SampleSize;
import kr.madang.planner.timetable.Timetable;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.config.solver.EnvironmentMode;

class SearchingTests {

    private static final SearchLimits LIMITS =
            new SearchLimits(1, Duration.ofMinutes(1), OptionalInt.of(400), 1_000_000, 500, 100);

    /** Under full assertion OptaPlanner recomputes every score from scratch and undoes every move to compare. */
    @Test
    void scoresAndUndoneMovesAreConsistent() {
        List<Long> values = new ArrayList<>();

        Timetable best = new MeetingSearch(LIMITS, EnvironmentMode.FULL_ASSERT)
                .improve(nothing(), better -> values.add(better.value()));

        assertThat(values).isNotEmpty().isSorted().doesNotHaveDuplicates();
        assertThat(best.value()).isEqualTo(values.get(values.size() - 1));
    }

    @Test
    void searchEndsAtTheValueThatIsEnough() {
        long enough = 5000;

        Timetable best = new MeetingSearch(new SearchLimits(1, LIMITS.time(), OptionalInt.empty(), enough, 500, 100))
                .improve(nothing(), better -> {});

        assertThat(best.value()).isBetween(enough, 2 * enough);
    }

    private static Timetable nothing() {
        return new Timetable(IndexedProblem.of(SampleProblem.of(new SampleSize(12, 10, 9, 3, 2), 3)));
    }
}
