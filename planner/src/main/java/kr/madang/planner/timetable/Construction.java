package kr.madang.planner.timetable;

import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/**
 * Makes a first timetable: pins and promises first, then the selected requests, those with the least choice first,
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
                .filter(request -> !timetable.held(request) && !SlotSet.isEmpty(problem.possible(request)))
                .forEach(request -> timetable.place(request, SlotSet.next(problem.possible(request), 0)));
        timetable.forgetJournal();
    }

    /** Holds as many of the other promised requests as it can, before anything else stands in their way. */
    public void holdPromises() {
        boolean[] promised = new boolean[problem.requests()];
        IntStream.range(0, promised.length).forEach(request -> promised[request] = problem.promised(request));
        place(promised, () -> false);
    }

    /** Holds the promised requests that are not held yet at the cost of others, where fewer promises are missing then. */
    public void insistOnPromises() {
        IntStream.range(0, problem.requests())
                .filter(request -> problem.promised(request) && !timetable.held(request))
                .forEach(this::insist);
        filling.everything();
        timetable.forgetJournal();
    }

    private void insist(int request) {
        int missing = timetable.missing();
        for (int slot : mostHelpFirst(request)) {
            for (int other = 0; other < problem.slots(); other++) {
                int mark = timetable.mark();
                if (other != slot && rearranging.exchange(request, slot, other, true)) {
                    if (timetable.missing() < missing) {
                        return;
                    }
                    timetable.rollBack(mark);
                }
            }
        }
    }

    /**
     * Holds as many of the selected requests as can be placed, then all others that still fit.
     *
     * @param halted asked now and then; once true, no more exchanges are tried
     */
    public void hold(boolean[] selected, BooleanSupplier halted) {
        place(selected, halted);
        filling.everything();
        timetable.forgetJournal();
    }

    private void place(boolean[] selected, BooleanSupplier halted) {
        int[] slack = slack(selected);
        List<Integer> tightestFirst = IntStream.range(0, problem.requests())
                .filter(request -> selected[request] && !timetable.held(request))
                .boxed()
                .sorted(Comparator.comparing((Integer request) -> problem.helpers(request).length == 0)
                        .thenComparingInt(
                                request -> Math.min(slack[problem.first(request)], slack[problem.second(request)]))
                        .thenComparingInt(request -> SlotSet.size(problem.possible(request)))
                        .thenComparing(request -> -problem.value(request)))
                .toList();
        List<Integer> left = tightestFirst.stream()
                .filter(request -> !filling.placeWhereMostIsLeft(request))
                .toList();
        left.stream().takeWhile(request -> !halted.getAsBoolean()).forEach(request -> letIn(request, halted));
        timetable.forgetJournal();
    }

    /** How many seats each participant has beyond the selected requests. */
    private int[] slack(boolean[] selected) {
        int[] slack =
                IntStream.range(0, problem.participants()).map(this::seats).toArray();
        for (int request = 0; request < selected.length; request++) {
            if (selected[request]) {
                slack[problem.first(request)]--;
                slack[problem.second(request)]--;
            }
        }
        return slack;
    }

    private int seats(int participant) {
        long[] available = problem.available(participant);
        int seats = 0;
        for (int slot = SlotSet.next(available, 0); slot >= 0; slot = SlotSet.next(available, slot + 1)) {
            seats += problem.seats(participant, slot);
        }
        return seats;
    }

    private void letIn(int request, BooleanSupplier halted) {
        if (!exchange(request, halted) && problem.helpers(request).length > 0) {
            freeHelp(request, halted);
        }
    }

    /** Moves another meeting to a slot with an interpreter left, so that its own is free for the request. */
    private void freeHelp(int request, BooleanSupplier halted) {
        int tried = 0;
        for (int slot : mostHelpFirst(request)) {
            for (int crew : problem.helpers(request)) {
                for (int place = 0; place < timetable.helpers().size(crew, slot); place++) {
                    int other = timetable.helpers().helpedBy(crew, slot, place);
                    for (int to : mostHelpFirst(other)) {
                        if (to == slot || filling.helpLeft(other, to) == 0 || problem.pinned(other)) {
                            continue;
                        }
                        if (tried++ > MOST_EXCHANGES_TRIED || halted.getAsBoolean()) {
                            return;
                        }
                        int mark = timetable.mark();
                        if (rearranging.exchange(other, to, slot, false)) {
                            if (timetable.place(request, slot) || exchange(request, halted)) {
                                return;
                            }
                            timetable.rollBack(mark);
                        }
                    }
                }
            }
        }
    }

    /** Tries slots with an interpreter left first: participants can be moved, interpreters hardly. */
    private boolean exchange(int request, BooleanSupplier halted) {
        int tried = 0;
        for (int slot : mostHelpFirst(request)) {
            for (int other = 0; other < problem.slots(); other++) {
                if (other == slot || !rearranging.couldLetIn(request, slot, other)) {
                    continue;
                }
                if (tried++ > MOST_EXCHANGES_TRIED || halted.getAsBoolean()) {
                    return false;
                }
                if (rearranging.exchange(request, slot, other, false)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int[] mostHelpFirst(int request) {
        long[] possible = problem.possible(request);
        return IntStream.range(0, problem.slots())
                .filter(slot -> SlotSet.contains(possible, slot))
                .boxed()
                .sorted(Comparator.comparingInt(slot -> -filling.helpLeft(request, slot)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
