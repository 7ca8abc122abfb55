package kr.madang.planner.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.drawing.Drawing;
import kr.madang.planner.index.IndexedProblem;
import org.junit.jupiter.api.Test;

class LettingInTests {

    private static final IndexedProblem CROWDED = IndexedProblem.of(Drawing.of("""
                    B1 ... ko
                    B2 .## ko
                    E1 ... ko most=2
                    T1 ...
                    T2 ...
                    B1-E1 300
                    B2-E1 200
                    """));
    private static final IndexedProblem FULL = IndexedProblem.of(Drawing.of("""
                    B1 .. ko
                    B2 .. ko
                    B3 .. ko
                    E1 .. ko most=2
                    T1 ..
                    B1-E1 300
                    B2-E1 200
                    B3-E1 100
                    """));

    @Test
    void whatStandsInTheWayGoesWhereThatCostsLeast() {
        Timetable timetable = new Timetable(CROWDED);
        timetable.place(request(CROWDED, "B1"), 0);

        boolean done = new Rearranging(timetable, prices(0, 5, 3), new Random(1)).eject(request(CROWDED, "B2"), 0);

        assertThat(done).isTrue();
        assertThat(timetable.slotOf(request(CROWDED, "B2"))).isZero();
        assertThat(timetable.slotOf(request(CROWDED, "B1"))).isEqualTo(2);
    }

    @Test
    void whoIsFullGivesUpWhatIsWorthLeast() {
        Timetable timetable = new Timetable(FULL);
        timetable.place(request(FULL, "B2"), 0);
        timetable.place(request(FULL, "B3"), 1);

        new Rearranging(timetable, prices(0, 0), new Random(1)).eject(request(FULL, "B1"), 0);

        assertThat(List.of("B1", "B2", "B3"))
                .map(buyer -> timetable.held(request(FULL, buyer)))
                .containsExactly(true, true, false);
    }

    @Test
    void nothingChangesWhereThereIsNoPlace() {
        Timetable timetable = new Timetable(CROWDED);
        timetable.place(request(CROWDED, "B2"), 0);

        boolean done = new Rearranging(timetable, prices(0, 0, 0), new Random(1)).eject(request(CROWDED, "B2"), 0);

        assertThat(done).isFalse();
        assertThat(timetable.slotOf(request(CROWDED, "B2"))).isZero();
    }

    private static int request(IndexedProblem problem, String buyer) {
        return IntStream.range(0, problem.requests())
                .filter(at -> problem.requestAt(at).first().value().equals(buyer))
                .findFirst()
                .orElseThrow();
    }

    private static Appraisal prices(long... ofSlots) {
        return new Appraisal() {

            @Override
            public long surplus(int request) {
                return BoundCertificate.SCALE * FULL.value(request);
            }

            @Override
            public long price(int request, int slot) {
                return BoundCertificate.SCALE * ofSlots[slot];
            }
        };
    }
}
