package kr.madang.planner.b2b.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kr.madang.planner.b2b.B2bInstance;
import kr.madang.planner.b2b.sat.Counter;
import kr.madang.planner.b2b.sat.SatSolver;

/** Says that no slot has more meetings than there are tables. */
final class TableClauses {

    private final SatSolver solver;
    private final MeetingClauses meetings;
    private final int slots;
    private final int tables;

    TableClauses(SatSolver solver, MeetingClauses meetings) {
        this.solver = solver;
        this.meetings = meetings;
        slots = meetings.instance().slots().size();
        tables = meetings.instance().tables();
    }

    /** Of the meetings that share a participant one at most is in a slot, so each such star is counted as one. */
    void limitMeetings() {
        List<List<Integer>> stars = stars(meetings.instance());
        for (int slot = 1; slot <= slots; slot++) {
            int now = slot;
            limit(stars.stream().mapToInt(star -> meetings.oneOf(star, now)), tables);
        }
    }

    /** Implied by the other limit, but shortens proofs where a slot is wanted by more than it can hold. */
    void limitBusyParticipants(List<ParticipantClauses> participants, IntPredicate slotWanted) {
        IntStream.rangeClosed(1, slots)
                .filter(slotWanted)
                .forEach(slot -> limit(participants.stream().mapToInt(one -> one.busy(slot)), 2 * tables));
    }

    private void limit(IntStream literals, int most) {
        Counter.forbidMoreThan(
                solver, literals.filter(literal -> literal != meetings.never()).toArray(), most);
    }

    /** All meetings in few groups, each around one participant. */
    private static List<List<Integer>> stars(B2bInstance instance) {
        List<List<Integer>> stars = new ArrayList<>();
        List<Integer> left =
                IntStream.rangeClosed(1, instance.meetings().size()).boxed().toList();
        while (!left.isEmpty()) {
            List<Integer> rest = left;
            List<Integer> largest = IntStream.rangeClosed(
                            1, instance.participants().size())
                    .mapToObj(centre -> rest.stream()
                            .filter(meeting -> instance.meeting(meeting).has(centre))
                            .toList())
                    .max(Comparator.comparingInt(List::size))
                    .orElseThrow();
            stars.add(largest);
            left = rest.stream().filter(meeting -> !largest.contains(meeting)).toList();
        }
        return stars;
    }
}
