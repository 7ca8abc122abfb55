package kr.madang.planner.check;

import kr.madang.planner.index.SlotSet;

/** Breaks the rule that checks rely on nothing but the problem; must be caught. */
public final class CanaryCheckThatTrustsTheIndex {

    private CanaryCheckThatTrustsTheIndex() {}

    static int sizeOf(long[] slots) {
        return SlotSet.size(slots);
    }
}
