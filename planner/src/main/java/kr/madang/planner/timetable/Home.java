package kr.madang.planner.timetable;

import static kr.madang.planner.timetable.Timetable.NONE;

/** Where requests belong, and how many of them are elsewhere or not held. */
final class Home {

    private final int[] slots;
    private final int[] helpers;
    private int away;

    /** @param slots of each request that belongs somewhere, else {@link Timetable#NONE} */
    Home(int[] slots, int[] helpers) {
        this.slots = slots;
        this.helpers = helpers;
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
