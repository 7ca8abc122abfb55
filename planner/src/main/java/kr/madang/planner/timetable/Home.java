package kr.madang.planner.timetable;

import static kr.madang.planner.timetable.Timetable.NONE;

/** Where requests belong, and how many of them are elsewhere or not held. */
final class Home {

    private final int[] slots;
    private final int[] helpers;
    private int away;

    /** The places of an arrangement, of the timetable's problem or before a change. */
    Home(Arrangement earlier, Timetable now) {
        slots = Timetable.filled(now.problem().requests());
        helpers = Timetable.filled(now.problem().requests());
        for (int request = 0; request < earlier.problem().requests(); request++) {
            slots[request] = earlier.slotOf(request);
            helpers[request] = earlier.helperOf(request);
            count(request, now.slotOf(request), now.helperOf(request));
        }
    }

    boolean has(int request) {
        return slots[request] != NONE;
    }

    int away() {
        return away;
    }

    /** Counts a request that is in this place, or is not held. */
    void count(int request, int slot, int helper) {
        away += outside(request, slot, helper);
    }

    /** The request was in the place, or not held, and is no longer. */
    void leave(int request, int slot, int helper) {
        away -= outside(request, slot, helper);
    }

    private int outside(int request, int slot, int helper) {
        return !has(request) || (slot == slots[request] && helper == helpers[request]) ? 0 : 1;
    }
}
