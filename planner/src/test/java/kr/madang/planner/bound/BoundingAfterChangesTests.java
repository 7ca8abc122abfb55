package kr.madang.planner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.ProblemCheck;
import kr.madang.planner.check.CertificateChecker;
import kr.madang.planner.drawing.SingleChanges;
import kr.madang.planner.drawing.TinyProblem;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.repair.LiveChange;
import org.junit.jupiter.api.Test;

class BoundingAfterChangesTests {

    @Test
    void oldPricesProveWhatTheirSumSays() {
        List<MatchingProblem> problems = LongStream.range(0, 200)
                .mapToObj(TinyProblem::intricate)
                .filter(problem -> ProblemCheck.of(problem).isEmpty())
                .toList();

        assertThat(problems).hasSizeGreaterThan(100).allSatisfy(problem -> {
            IndexedProblem index = IndexedProblem.of(problem);
            Bound bound = Bound.of(index, () -> false, lower -> {}).tightened(() -> 0, () -> false, better -> {});
            for (PlanChanges change : SingleChanges.ofEachKind(problem)) {
                index = index.changed(LiveChange.of(index, change));
                bound = bound.at(index);

                assertThat(CertificateChecker.provenBound(index.source(), bound.certificate()))
                        .hasValue(bound.value());
            }
        });
    }
}
