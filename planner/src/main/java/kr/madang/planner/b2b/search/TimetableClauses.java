package kr.madang.planner.b2b.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kr.madang.planner.b2b.B2bInstance;
import kr.madang.planner.b2b.B2bPlan;
import kr.madang.planner.b2b.sat.Counter;
import kr.madang.planner.b2b.sat.SatSolver;

/** The instance as clauses: what fulfils them is a valid plan, and the other way round. */
final class TimetableClauses {

    private final SatSolver solver;
    private final MeetingClauses meetings;
    private final List<ParticipantClauses> participants;

    /** @param crowded from which share of wanted seats on a slot's participants are limited too; shortens some proofs only */
    TimetableClauses(B2bInstance instance, SatSolver solver, BreakWindow window, double crowded) {
        this.solver = solver;
        Openings openings = new Openings(instance);
        meetings = new MeetingClauses(instance, solver, openings);
        List<List<Integer>> own = IntStream.rangeClosed(
                        1, instance.participants().size())
                .mapToObj(participant -> meetingsOf(participant, instance))
                .toList();
        participants = own.stream()
                .map(some -> new ParticipantClauses(solver, meetings, openings, some, window))
                .toList();
        TableClauses tables = new TableClauses(solver, meetings);
        tables.limitMeetings();
        double[] crowd = crowd(instance, openings, own);
        tables.limitBusyParticipants(participants, slot -> crowd[slot] > crowded * 2 * instance.tables());
    }

    /** For each participant the literals of which the i-th, from 0, holds if it has more than i breaks. */
    List<int[]> breaks() {
        return participants.stream().map(ParticipantClauses::breaks).toList();
    }

    /** The i-th literal, from 0, holds if there are more than i breaks in all; as many as the limit allows. */
    int[] countBreaks(int limit) {
        return Counter.atLeast(
                solver, breaks().stream().flatMapToInt(Arrays::stream).toArray(), limit);
    }

    /** The meeting is in the slot. */
    int at(int meeting, int slot) {
        return meetings.at(meeting, slot);
    }

    /** The plan that the values found last make. */
    B2bPlan plan() {
        return new B2bPlan(
                IntStream.rangeClosed(1, meetings.instance().meetings().size())
                        .mapToObj(meetings::slotOf)
                        .toList());
    }

    private static List<Integer> meetingsOf(int participant, B2bInstance instance) {
        return IntStream.rangeClosed(1, instance.meetings().size())
                .filter(meeting -> instance.meeting(meeting).has(participant))
                .boxed()
                .toList();
    }

    /** How many participants would be busy in each slot, if each started at random where it can have no break. */
    private static double[] crowd(B2bInstance instance, Openings openings, List<List<Integer>> own) {
        double[] crowd = new double[instance.slots().size() + 1];
        for (List<Integer> some : own) {
            List<Integer> starts = openings.startsWithoutBreak(some);
            for (int start : starts) {
                for (int slot = start; slot < start + some.size(); slot++) {
                    crowd[slot] += 1.0 / starts.size();
                }
            }
        }
        return crowd;
    }
}
