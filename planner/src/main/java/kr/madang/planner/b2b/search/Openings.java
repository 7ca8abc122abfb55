package kr.madang.planner.b2b.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import kr.madang.planner.b2b.B2bInstance;
import kr.madang.planner.b2b.B2bInstance.HalfDay;
import kr.madang.planner.b2b.B2bInstance.Meeting;
import kr.madang.planner.b2b.B2bInstance.Precedence;

/** The slots that each meeting could take, from its half day, its participants' forbidden slots and the precedences. */
final class Openings {

    private final B2bInstance instance;
    private final List<BitSet> openSlots = new ArrayList<>();

    Openings(B2bInstance instance) {
        this.instance = instance;
        instance.meetings().forEach(meeting -> openSlots.add(own(meeting)));
        boolean narrowed = true;
        while (narrowed) {
            narrowed = false;
            for (Precedence precedence : instance.precedences()) {
                narrowed |= narrow(of(precedence.earlier()), of(precedence.later()));
            }
        }
    }

    /** May be empty: then there is no plan. */
    BitSet of(int meeting) {
        return openSlots.get(meeting - 1);
    }

    /** How many of the meetings must be over by the end of the slot. */
    int leastBy(int slot, List<Integer> meetings) {
        return (int)
                meetings.stream().filter(one -> of(one).length() - 1 <= slot).count();
    }

    /** How many of the meetings can be over by the end of the slot. */
    int mostBy(int slot, List<Integer> meetings) {
        long begun =
                meetings.stream().filter(one -> of(one).nextSetBit(0) <= slot).count();
        return (int) Math.min(slot, begun);
    }

    /** From which slots on the meetings might be held one directly after the other. */
    List<Integer> startsWithoutBreak(List<Integer> meetings) {
        int last = instance.slots().size() - meetings.size() + 1;
        return IntStream.rangeClosed(1, last)
                .filter(start -> holdWithoutBreak(meetings, start))
                .boxed()
                .toList();
    }

    private boolean holdWithoutBreak(List<Integer> meetings, int start) {
        int end = start + meetings.size();
        boolean inTime = leastBy(start - 1, meetings) == 0 && mostBy(end - 1, meetings) == meetings.size();
        return inTime
                && IntStream.range(start, end).allMatch(slot -> {
                    int held = slot - start + 1;
                    boolean somebody = meetings.stream().anyMatch(one -> of(one).get(slot));
                    return somebody && leastBy(slot, meetings) <= held && held <= mostBy(slot, meetings);
                });
    }

    private BitSet own(Meeting meeting) {
        BitSet open = new BitSet();
        for (int slot = 1; slot <= instance.slots().size(); slot++) {
            boolean inHalfDay = meeting.halfDay() == HalfDay.ANY || meeting.halfDay() == instance.slot(slot);
            boolean inPlace = meeting.fixedSlot().orElse(slot) == slot;
            boolean free = !forbids(meeting.first(), slot) && !forbids(meeting.second(), slot);
            open.set(slot, inHalfDay && inPlace && free);
        }
        return open;
    }

    private boolean forbids(int participant, int slot) {
        return instance.participant(participant).forbiddenSlots().contains(slot);
    }

    /** Returns whether a slot had to go. */
    private static boolean narrow(BitSet earlier, BitSet later) {
        int before = earlier.cardinality() + later.cardinality();
        earlier.clear(Math.max(0, later.length() - 1), Math.max(earlier.length(), later.length()));
        int first = earlier.nextSetBit(0);
        later.clear(0, first < 0 ? later.length() : first + 1);
        return earlier.cardinality() + later.cardinality() < before;
    }
}
