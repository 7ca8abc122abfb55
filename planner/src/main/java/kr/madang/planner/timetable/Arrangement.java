package kr.madang.planner.timetable;

import kr.madang.planner.Comfort;
import kr.madang.planner.index.IndexedProblem;
import org.jspecify.annotations.Nullable;

/** A timetable at one moment, which nobody changes any more. */
public final class Arrangement {

    private final IndexedProblem problem;
    private final int[] slotOf;
    private final int[] helperOf;
    private final long value;
    private final int meetings;
    private final int missing;
    private volatile @Nullable Comfort comfort;

    Arrangement(IndexedProblem problem, int[] slotOf, int[] helperOf, long value, int meetings, int missing) {
        this.problem = problem;
        this.slotOf = slotOf;
        this.helperOf = helperOf;
        this.value = value;
        this.meetings = meetings;
        this.missing = missing;
    }

    public IndexedProblem problem() {
        return problem;
    }

    public boolean held(int request) {
        return slotOf[request] != Timetable.NONE;
    }

    /** The slot of a request that is held, else {@link Timetable#NONE}. */
    public int slotOf(int request) {
        return slotOf[request];
    }

    /** The crew that helps a request which is held with help, else {@link Timetable#NONE}. */
    public int helperOf(int request) {
        return helperOf[request];
    }

    public long value() {
        return value;
    }

    public int meetings() {
        return meetings;
    }

    /** How comfortable it is; counted when first asked for. */
    public Comfort comfort() {
        Comfort known = comfort;
        if (known == null) {
            known = new ComfortCount(this).comfort();
            comfort = known;
        }
        return known;
    }

    /** How many promises are not kept. */
    public int missing() {
        return missing;
    }
}
