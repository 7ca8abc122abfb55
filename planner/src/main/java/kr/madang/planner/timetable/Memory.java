package kr.madang.planner.timetable;

import kr.madang.planner.Comfort;

/** Remembers the best moment of a timetable at the cost of what has changed since, and brings it back. */
public final class Memory {

    private final Timetable timetable;
    private final int[] slotOf;
    private final int[] helperOf;
    private final int[] touched;
    private final boolean[] isTouched;
    private int size;
    private long value;
    private int meetings;
    private int missing;
    private int away;
    private Comfort comfort = Comfort.FULL;

    public Memory(Timetable timetable) {
        this.timetable = timetable;
        int requests = timetable.problem().requests();
        slotOf = new int[requests];
        helperOf = new int[requests];
        touched = new int[requests];
        isTouched = new boolean[requests];
        for (int request = 0; request < requests; request++) {
            touch(request);
        }
        remember();
    }

    /** Notes that the request may stand elsewhere now. */
    public void touch(int request) {
        if (!isTouched[request]) {
            isTouched[request] = true;
            touched[size++] = request;
        }
    }

    /** This is the moment to remember. */
    public void remember() {
        for (int at = 0; at < size; at++) {
            int request = touched[at];
            slotOf[request] = timetable.slotOf(request);
            helperOf[request] = timetable.helperOf(request);
            isTouched[request] = false;
        }
        size = 0;
        value = timetable.value();
        meetings = timetable.meetings();
        missing = timetable.missing();
        away = timetable.away();
        comfort = timetable.comfort();
    }

    /** Brings the timetable back to the remembered moment. */
    public void recall() {
        int moved = 0;
        for (int at = 0; at < size; at++) {
            int request = touched[at];
            isTouched[request] = false;
            if (timetable.slotOf(request) != slotOf[request] || timetable.helperOf(request) != helperOf[request]) {
                timetable.remove(request);
                touched[moved++] = request;
            }
        }
        for (int at = 0; at < moved; at++) {
            timetable.set(touched[at], slotOf[touched[at]], helperOf[touched[at]]);
        }
        size = 0;
        timetable.forgetJournal();
    }

    public long value() {
        return value;
    }

    public int missing() {
        return missing;
    }

    /** How many requests were not where they had been when the timetable was settled. */
    public int away() {
        return away;
    }

    /** How comfortable it was; nothing is counted unless the timetable minds that. */
    public Comfort comfort() {
        return comfort;
    }

    /** The remembered moment. */
    public Arrangement arrangement() {
        return new Arrangement(timetable.problem(), slotOf.clone(), helperOf.clone(), value, meetings, missing);
    }
}
