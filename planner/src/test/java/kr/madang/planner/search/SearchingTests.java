package kr.madang.planner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import kr.madang.planner.timetable.Arrangement;
import kr.madang.planner.timetable.Timetable;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.config.solver.EnvironmentMode;

class SearchingTests {

    private static final IndexedProblem PROBLEM =
            IndexedProblem.of(ExpoProblem.of(new ExpoSize(12, 10, 9, 0.4), Variant.AMPLE, 3));
    private static final Bound BLIND = Bound.quick(PROBLEM);
    private static final Guide GUIDE = new Guide(new int[0], BLIND);
    private static final SearchLimits LIMITS =
            new SearchLimits(1, Duration.ofMinutes(1), OptionalInt.of(2000), 1_000_000, 500);

    @Test
    void bestArrangementIsTheLastImprovement() {
        List<Long> values = new ArrayList<>();

        Arrangement best = new MeetingSearch(LIMITS, EnvironmentMode.REPRODUCIBLE)
                .improve(nothing(), GUIDE, better -> values.add(better.value()));

        assertThat(best.missing()).isZero();
        assertThat(values).isNotEmpty();
        assertThat(best.value()).isEqualTo(values.get(values.size() - 1));
    }

    @Test
    void timetableIsTheBestArrangementInTheEnd() {
        Timetable timetable = nothing();

        Arrangement best = new MeetingSearch(LIMITS).improve(timetable, GUIDE, better -> {});

        assertThat(IntStream.range(0, PROBLEM.requests()).map(timetable::slotOf))
                .containsExactlyElementsOf(IntStream.range(0, PROBLEM.requests())
                        .map(best::slotOf)
                        .boxed()
                        .toList());
    }

    @Test
    void searchEndsAtTheValueThatIsEnough() {
        long most = found(1_000_000);

        assertThat(found(most * 96 / 100)).isBetween(most * 96 / 100, most - 1);
    }

    @Test
    void searchThatKnowsThePricesFindsMoreThanOneThatDoesNot() {
        Bound bound = Bound.of(PROBLEM, () -> false, lowered -> {});
        Guide knowing = Guide.within(500, bound);

        assertThat(found(knowing)).isGreaterThan(found(new Guide(knowing.candidates(), BLIND)));
    }

    private static long found(Guide guide) {
        SearchLimits few = new SearchLimits(1, LIMITS.time(), OptionalInt.of(600), 1_000_000, 50);
        return new MeetingSearch(few).improve(nothing(), guide, better -> {}).value();
    }

    private static long found(long enough) {
        return new MeetingSearch(new SearchLimits(1, LIMITS.time(), LIMITS.steps(), enough, 500))
                .improve(nothing(), GUIDE, better -> {})
                .value();
    }

    private static Timetable nothing() {
        return new Timetable(PROBLEM);
    }
}
