package kr.madang.planner.b2b;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import kr.madang.planner.b2b.check.B2bPlanChecker;
import kr.madang.planner.b2b.check.B2bVerdict;

/** The fewest breaks, found by trying every plan that holds nobody twice at the same time. */
public final class Exhaustion {

    private final B2bInstance instance;
    private final List<Integer> slots;
    private int fewest = Integer.MAX_VALUE;

    private Exhaustion(B2bInstance instance) {
        this.instance = instance;
        slots = new ArrayList<>(Collections.nCopies(instance.meetings().size(), 0));
    }

    /** Empty if there is no plan. */
    public static OptionalInt fewestBreaks(B2bInstance instance) {
        Exhaustion exhaustion = new Exhaustion(instance);
        exhaustion.tryFrom(1);
        return exhaustion.fewest == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(exhaustion.fewest);
    }

    private void tryFrom(int meeting) {
        if (meeting > slots.size()) {
            B2bVerdict verdict = B2bPlanChecker.check(instance, new B2bPlan(slots));
            fewest = verdict.valid() ? Math.min(fewest, verdict.breaks()) : fewest;
            return;
        }
        for (int slot = 1; slot <= instance.slots().size(); slot++) {
            if (free(meeting, slot)) {
                slots.set(meeting - 1, slot);
                tryFrom(meeting + 1);
            }
        }
        slots.set(meeting - 1, 0);
    }

    private boolean free(int meeting, int slot) {
        int fixed = instance.meeting(meeting).fixedSlot().orElse(slot);
        for (int other = 1; other < meeting; other++) {
            boolean shared = instance.meeting(other)
                            .has(instance.meeting(meeting).first())
                    || instance.meeting(other).has(instance.meeting(meeting).second());
            if (shared && slots.get(other - 1) == slot) {
                return false;
            }
        }
        return fixed == slot;
    }
}
