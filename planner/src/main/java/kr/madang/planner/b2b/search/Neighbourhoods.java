package kr.madang.planner.b2b.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kr.madang.planner.b2b.B2bInstance;
import kr.madang.planner.b2b.B2bPlan;

/** Picks meetings that may move together: those of participants who meet each other, or those of adjacent slots. */
final class Neighbourhoods {

    private static final int FEWEST_SLOTS = 2;

    private final B2bInstance instance;
    private final Random random;

    Neighbourhoods(B2bInstance instance, Random random) {
        this.instance = instance;
        this.random = random;
    }

    /** About such a share of all meetings. */
    BitSet next(B2bPlan plan, double share) {
        return switch (random.nextInt(3)) {
            case 0 ->
                meetingsIn(plan, Math.max(FEWEST_SLOTS, (int)
                        Math.round(share * instance.slots().size())));
            case 1 ->
                meetingsAround(anybody(), (int) (share * instance.meetings().size()));
            default ->
                meetingsAround(somebodyWithABreak(plan), (int)
                        (share * instance.meetings().size()));
        };
    }

    /** The slots of a day follow each other in a ring, so that each of them is picked as often. */
    private BitSet meetingsIn(B2bPlan plan, int width) {
        int slots = instance.slots().size();
        int from = 1 + random.nextInt(slots);
        BitSet free = new BitSet();
        for (int meeting = 1; meeting <= instance.meetings().size(); meeting++) {
            int after = Math.floorMod(plan.slotOfMeeting().get(meeting - 1) - from, slots);
            free.set(meeting, after < width);
        }
        return free;
    }

    private BitSet meetingsAround(int participant, int many) {
        BitSet free = new BitSet();
        BitSet seen = new BitSet();
        List<Integer> near = new ArrayList<>(List.of(participant));
        seen.set(participant);
        while (free.cardinality() < many) {
            int centre = near.isEmpty() ? anybody() : near.remove(random.nextInt(near.size()));
            meetingsOf(centre).forEach(meeting -> {
                free.set(meeting);
                int other = instance.meeting(meeting).first()
                        + instance.meeting(meeting).second()
                        - centre;
                if (!seen.get(other)) {
                    seen.set(other);
                    near.add(other);
                }
            });
        }
        return free;
    }

    private int anybody() {
        return 1 + random.nextInt(instance.participants().size());
    }

    private int somebodyWithABreak(B2bPlan plan) {
        int[] some = IntStream.rangeClosed(1, instance.participants().size())
                .filter(participant -> hasBreak(participant, plan))
                .toArray();
        return some.length == 0 ? anybody() : some[random.nextInt(some.length)];
    }

    private boolean hasBreak(int participant, B2bPlan plan) {
        IntSummaryStatistics busy = meetingsOf(participant)
                .map(meeting -> plan.slotOfMeeting().get(meeting - 1))
                .summaryStatistics();
        return busy.getCount() > 0 && busy.getMax() - busy.getMin() >= busy.getCount();
    }

    private IntStream meetingsOf(int participant) {
        return IntStream.rangeClosed(1, instance.meetings().size())
                .filter(meeting -> instance.meeting(meeting).has(participant));
    }
}
