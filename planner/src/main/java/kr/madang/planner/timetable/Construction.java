package kr.madang.planner.timetable;

import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/**
 * Makes a first timetable: pins first, then the selected requests, those with the fewest slots to choose from first,
 * exchanging meetings between two slots where one does not fit directly; then whatever else fits.
 */
public final class Construction {

    private static final int MOST_EXCHANGES_TRIED = 400;

    private final Timetable timetable;
    private final IndexedProblem problem;
    private final Filling filling;
    private final Rearranging rearranging;

    public Construction(Timetable timetable, RandomGenerator random) {
        this.timetable = timetable;
        problem = timetable.problem();
        filling = new Filling(timetable);
        rearranging = new Rearranging(timetable, random);
    }

    /** Holds every pinned request; the problem check has made sure that they fit. */
    public void holdPins() {
        IntStream.range(0, problem.requests())
                .filter(problem::pinned)
                .filter(request -> !timetable.held(request))
                .forEach(request -> timetable.place(request, SlotSet.next(problem.possible(request), 0)));
        timetable.forgetJournal();
    }

    /**
     * Holds as many of the selected requests as can be placed, then all others that still fit.
     *
     * @param halted asked now and then; once true, no more exchanges are tried
     */
    public void hold(boolean[] selected, BooleanSupplier halted) {
        List<Integer> tightestFirst = IntStream.range(0, problem.requests())
                .filter(request -> selected[request] && !timetable.held(request))
                .boxed()
                .sorted(Comparator.comparingInt((Integer request) -> SlotSet.size(problem.possible(request)))
                        .thenComparing(request -> -problem.value(request)))
                .toList();
        tightestFirst.stream()
                .filter(request -> !filling.placeWhereMostTablesAreLeft(request))
                .toList()
                .forEach(request -> exchange(request, halted));
        filling.everything();
        timetable.forgetJournal();
    }

    private void exchange(int request, BooleanSupplier halted) {
        int tried = 0;
        long[] possible = problem.possible(request);
        for (int slot = SlotSet.next(possible, 0); slot >= 0; slot = SlotSet.next(possible, slot + 1)) {
            for (int other = 0; other < problem.slots(); other++) {
                boolean enough = tried++ > MOST_EXCHANGES_TRIED || halted.getAsBoolean();
                if (enough || (other != slot && rearranging.exchange(request, slot, other, false))) {
                    return;
                }
            }
        }
    }
}
