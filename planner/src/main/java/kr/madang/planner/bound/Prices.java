package kr.madang.planner.bound;

import java.util.HashMap;
import java.util.Map;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.BoundCertificate.Help;
import kr.madang.planner.BoundCertificate.Seat;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/**
 * A price for everything scarce, in thousandths of value.
 *
 * @param participants of one of the meetings each participant wants
 * @param seats of one meeting of each participant in each slot
 * @param tables of a table in each slot
 * @param interpreters of each interpreter in each slot
 */
@SuppressWarnings("ArrayRecordComponent") // filled once by whoever finds the prices, then only read
record Prices(long[] participants, long[][] seats, long[] tables, long[][] interpreters) {

    static Prices none(IndexedProblem problem) {
        return new Prices(
                new long[problem.participants()],
                new long[problem.participants()][problem.slots()],
                new long[problem.slots()],
                new long[problem.interpreters()][problem.slots()]);
    }

    /** The bound the prices prove, in thousandths of value. */
    long bound(IndexedProblem problem) {
        long bound = 0;
        for (int slot = 0; slot < problem.slots(); slot++) {
            bound += tables[slot] * problem.tables(slot);
            for (int interpreter = 0; interpreter < problem.interpreters(); interpreter++) {
                bound += SlotSet.contains(problem.working(interpreter), slot) ? interpreters[interpreter][slot] : 0;
            }
        }
        for (int participant = 0; participant < problem.participants(); participant++) {
            bound += participants[participant] * problem.mostMeetings(participant);
            for (int slot = 0; slot < problem.slots(); slot++) {
                boolean available = SlotSet.contains(problem.available(participant), slot);
                bound += available ? seats[participant][slot] * problem.tableCapacity(participant) : 0;
            }
        }
        for (int request = 0; request < problem.requests(); request++) {
            bound += mostEarned(problem, request);
        }
        return bound;
    }

    /** What the request is worth above the least it must pay, 0 where that is less, unless it must be held. */
    private long mostEarned(IndexedProblem problem, int request) {
        long[] possible = problem.possible(request);
        long least = Long.MAX_VALUE;
        for (int slot = SlotSet.next(possible, 0); slot >= 0; slot = SlotSet.next(possible, slot + 1)) {
            long seatsAndTable =
                    seats[problem.first(request)][slot] + seats[problem.second(request)][slot] + tables[slot];
            least = Math.min(least, seatsAndTable + help(problem, request, slot));
        }
        if (least == Long.MAX_VALUE) {
            return 0;
        }
        long earned = BoundCertificate.SCALE * problem.value(request)
                - participants[problem.first(request)]
                - participants[problem.second(request)]
                - least;
        return problem.pinned(request) ? earned : Math.max(0, earned);
    }

    private long help(IndexedProblem problem, int request, int slot) {
        int[] helpers = problem.helpers(request);
        if (helpers.length == 0) {
            return 0;
        }
        long least = Long.MAX_VALUE;
        for (int helper : helpers) {
            if (SlotSet.contains(problem.working(helper), slot)) {
                least = Math.min(least, interpreters[helper][slot]);
            }
        }
        return least;
    }

    BoundCertificate certificate(IndexedProblem problem) {
        Map<Participant.Id, Long> people = new HashMap<>();
        Map<Seat, Long> places = new HashMap<>();
        Map<Slot.Id, Long> halls = new HashMap<>();
        Map<Help, Long> help = new HashMap<>();
        for (int participant = 0; participant < participants.length; participant++) {
            Participant.Id id = problem.participantAt(participant).id();
            note(people, id, participants[participant]);
            for (int slot = 0; slot < tables.length; slot++) {
                note(places, new Seat(id, problem.slotAt(slot).id()), seats[participant][slot]);
            }
        }
        for (int slot = 0; slot < tables.length; slot++) {
            Slot.Id id = problem.slotAt(slot).id();
            note(halls, id, tables[slot]);
            for (int interpreter = 0; interpreter < interpreters.length; interpreter++) {
                Interpreter.Id who = problem.interpreterAt(interpreter).id();
                note(help, new Help(who, id), interpreters[interpreter][slot]);
            }
        }
        return new BoundCertificate(people, places, halls, help, Math.floorDiv(bound(problem), BoundCertificate.SCALE));
    }

    private static <I> void note(Map<I, Long> prices, I of, long price) {
        if (price > 0) {
            prices.put(of, price);
        }
    }
}
