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
 * @param participants of one of the meetings each participant wants; negative for one of those it is promised
 * @param seats of one meeting of each participant in each slot
 * @param tables of a shared table in each slot
 * @param crews of an interpreter of each crew in each slot
 */
@SuppressWarnings("ArrayRecordComponent") // filled once by whoever finds the prices, then only read
record Prices(long[] participants, long[][] seats, long[] tables, long[][] crews) {

    static Prices none(IndexedProblem problem) {
        return new Prices(
                new long[problem.participants()],
                new long[problem.participants()][problem.slots()],
                new long[problem.slots()],
                new long[problem.crews().size()][problem.slots()]);
    }

    /** What a participant pays at most for its meetings, at so much a meeting. */
    static long most(IndexedProblem problem, int participant, long price) {
        return price * (price < 0 ? problem.leastMeetings(participant) : problem.mostMeetings(participant));
    }

    /** The bound the prices prove, in thousandths of value. */
    long bound(IndexedProblem problem) {
        long bound = scarce(problem);
        for (int request = 0; request < problem.requests(); request++) {
            bound += mostEarned(problem, request);
        }
        return bound;
    }

    /** How much higher or lower the bound is after a change; requests that are as before are not looked at again. */
    long boundSince(IndexedProblem before, IndexedProblem changed) {
        long difference = scarce(changed) - scarce(before);
        for (int request = 0; request < changed.requests(); request++) {
            if (!changed.isAsIn(before, request)) {
                difference +=
                        mostEarned(changed, request) - (request < before.requests() ? mostEarned(before, request) : 0);
            }
        }
        return difference;
    }

    /** What all that is scarce costs. */
    private long scarce(IndexedProblem problem) {
        long bound = 0;
        for (int slot = 0; slot < problem.slots(); slot++) {
            bound += tables[slot] * problem.tables(slot);
            for (int crew = 0; crew < crews.length; crew++) {
                bound += crews[crew][slot] * problem.crews().working(crew, slot);
            }
        }
        for (int participant = 0; participant < problem.participants(); participant++) {
            bound += most(problem, participant, participants[participant]);
            long[] open = problem.available(participant);
            for (int slot = SlotSet.next(open, 0); slot >= 0; slot = SlotSet.next(open, slot + 1)) {
                if (seats[participant][slot] != 0) {
                    bound += seats[participant][slot] * problem.seats(participant, slot);
                }
            }
        }
        return bound;
    }

    /** What the request is worth above the least it must pay, 0 where that is less, unless it must be held. */
    private long mostEarned(IndexedProblem problem, int request) {
        if (SlotSet.isEmpty(problem.possible(request))) {
            return 0;
        }
        long earned = surplus(problem, request);
        return problem.promised(request) ? earned : Math.max(0, earned);
    }

    /** What a request that could be held is worth above the least it must pay; negative where it is worth less. */
    long surplus(IndexedProblem problem, int request) {
        long[] possible = problem.possible(request);
        boolean shared = problem.atSharedTable(request);
        long[] first = seats[problem.first(request)];
        long[] second = seats[problem.second(request)];
        long least = Long.MAX_VALUE;
        for (int slot = SlotSet.next(possible, 0); slot >= 0; slot = SlotSet.next(possible, slot + 1)) {
            long paid = first[slot] + second[slot] + (shared ? tables[slot] : 0);
            if (paid < least) {
                least = Math.min(least, paid + help(problem, request, slot));
                if (least == 0) {
                    break; // nothing has a price below 0
                }
            }
        }
        return BoundCertificate.SCALE * problem.value(request)
                - participants[problem.first(request)]
                - participants[problem.second(request)]
                - least;
    }

    /** What seats, table and help of a request cost in a slot in which it could be held. */
    long price(IndexedProblem problem, int request, int slot) {
        return seats[problem.first(request)][slot]
                + seats[problem.second(request)][slot]
                + (problem.atSharedTable(request) ? tables[slot] : 0)
                + help(problem, request, slot);
    }

    private long help(IndexedProblem problem, int request, int slot) {
        int[] helpers = problem.helpers(request);
        if (helpers.length == 0) {
            return 0;
        }
        long least = Long.MAX_VALUE;
        for (int crew : helpers) {
            if (problem.crews().working(crew, slot) > 0) {
                least = Math.min(least, crews[crew][slot]);
            }
        }
        return least;
    }

    /** The prices by the names of what they are for, and the bound they prove, in value. */
    BoundCertificate certificate(IndexedProblem problem, long bound) {
        Map<Participant.Id, Long> people = new HashMap<>();
        Map<Seat, Long> places = new HashMap<>();
        Map<Slot.Id, Long> halls = new HashMap<>();
        Map<Help, Long> help = new HashMap<>();
        for (int participant = 0; participant < participants.length; participant++) {
            Participant.Id id = problem.participantAt(participant).id();
            note(people, id, participants[participant]);
            for (int slot = 0; slot < tables.length; slot++) {
                if (seats[participant][slot] != 0) {
                    places.put(new Seat(id, problem.slotAt(slot).id()), seats[participant][slot]);
                }
            }
        }
        for (int slot = 0; slot < tables.length; slot++) {
            Slot.Id id = problem.slotAt(slot).id();
            note(halls, id, tables[slot]);
            for (int crew = 0; crew < crews.length; crew++) {
                for (Interpreter member : problem.crews().members(crew)) {
                    note(help, new Help(member.id(), id), crews[crew][slot]);
                }
            }
        }
        return new BoundCertificate(people, places, halls, help, bound);
    }

    private static <I> void note(Map<I, Long> prices, I of, long price) {
        if (price != 0) {
            prices.put(of, price);
        }
    }
}
