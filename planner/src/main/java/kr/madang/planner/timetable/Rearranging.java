package kr.madang.planner.timetable;

import static kr.madang.planner.timetable.Timetable.NONE;

import java.util.random.RandomGenerator;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/**
 * Lets a request into a slot at the cost of others, in one of two ways. An exchange (a Kempe chain) swaps meetings between
 * two slots: whatever stands in its way there goes to the other slot, whatever stands in the way of that comes back, and
 * so on. An ejection chain sends whatever stands in the way where that costs least, and so on.
 */
public final class Rearranging {

    private static final int MOST_EJECTIONS = 12;
    private static final int ANOTHER = 20;

    /** Of the spread of prices, what an ejection costs. */
    private static final double COST_OF_AN_EJECTION = 0.5;

    private final Timetable timetable;
    private final IndexedProblem problem;
    private final Appraisal appraisal;
    private final RandomGenerator random;
    private final Clearing clearing;

    public Rearranging(Timetable timetable, RandomGenerator random) {
        this(timetable, Appraisal.byValue(timetable.problem()), random);
    }

    public Rearranging(Timetable timetable, Appraisal appraisal, RandomGenerator random) {
        this.timetable = timetable;
        this.problem = timetable.problem();
        this.appraisal = appraisal;
        this.random = random;
        clearing = new Clearing(timetable, random);
    }

    /** Whether the two slots together have a seat for each participant, a table and an interpreter left for the request. */
    public boolean couldLetIn(int request, int slot, int other) {
        int first = problem.first(request);
        int second = problem.second(request);
        return (timetable.seatFree(first, slot) || timetable.seatFree(first, other))
                && (timetable.seatFree(second, slot) || timetable.seatFree(second, other))
                && (!problem.atSharedTable(request)
                        || timetable.rosters().tablesLeft(slot) > 0
                        || timetable.rosters().tablesLeft(other) > 0)
                && (problem.helpers(request).length == 0
                        || timetable.helpers().couldFree(request, slot)
                        || timetable.helpers().couldFree(request, other));
    }

    /**
     * Moves a request into the slot, exchanging with the slot it was held in or, if it was not, with the given one. What
     * cannot go is dropped where dropping is allowed, else nothing changes.
     */
    public boolean exchange(int request, int slot, int otherSlot, boolean dropping) {
        int mark = timetable.mark();
        boolean done = makeRoomFor(request, dropping) && run(request, slot, otherSlot, dropping);
        if (!done) {
            timetable.rollBack(mark);
        }
        clearing.end();
        return done;
    }

    /**
     * Moves a request, and whatever stands in its way, to where that costs little; what finds no place is dropped.
     *
     * @param spread by how much a place may be dearer than the cheapest and be taken now and then, in value
     */
    public boolean eject(int request, long spread) {
        int mark = timetable.mark();
        boolean done = makeRoomFor(request, true) && run(request, (double) BoundCertificate.SCALE * spread);
        if (!done) {
            timetable.rollBack(mark);
        }
        clearing.end();
        return done;
    }

    /** Drops a meeting of each participant that has all it wants. */
    private boolean makeRoomFor(int request, boolean dropping) {
        return timetable.held(request)
                || (makeRoomOf(problem.first(request), dropping) && makeRoomOf(problem.second(request), dropping));
    }

    private boolean makeRoomOf(int participant, boolean dropping) {
        return !timetable.full(participant) || (dropping && dropOneOf(participant));
    }

    /** Drops the meeting with the least surplus; now and then another one, rather one of little value. */
    private boolean dropOneOf(int participant) {
        int chosen = NONE;
        long lowest = Long.MAX_VALUE;
        boolean another = random.nextInt(ANOTHER) == 0;
        for (int request : problem.requestsOf(participant)) {
            if (timetable.held(request) && !problem.promised(request)) {
                long worth = another
                        ? random.nextInt(problem.value(request))
                        : appraisal.surplus(request) + random.nextInt((int) BoundCertificate.SCALE);
                if (worth < lowest) {
                    lowest = worth;
                    chosen = request;
                }
            }
        }
        if (chosen != NONE) {
            timetable.remove(chosen);
        }
        return chosen != NONE;
    }

    private boolean run(int request, int slot, int otherSlot, boolean dropping) {
        if (!clearing.join(request)) {
            return false;
        }
        int slotOfNext = slot;
        int slotOfOthers = otherSlot;
        int left = clearing.waiting();
        while (clearing.waiting() > 0) {
            if (left == 0) {
                int swap = slotOfNext;
                slotOfNext = slotOfOthers;
                slotOfOthers = swap;
                left = clearing.waiting();
            }
            left--;
            int next = clearing.next();
            boolean placed = clearing.clear(next, slotOfNext, dropping ? Clearing.ANYWHERE : slotOfOthers)
                    && timetable.place(next, slotOfNext);
            if (!placed && (next == request || !dropping)) {
                return false;
            }
        }
        return true;
    }

    private boolean run(int request, double spread) {
        if (!clearing.join(request)) {
            return false;
        }
        for (int step = 0; step < MOST_EJECTIONS && clearing.waiting() > 0; step++) {
            int next = clearing.next();
            int slot = timetable.bothWantMore(next) ? cheapestSlot(next, spread) : NONE;
            boolean placed =
                    slot != NONE && clearing.clear(next, slot, Clearing.ANYWHERE) && timetable.place(next, slot);
            if (!placed && next == request) {
                return false;
            }
        }
        return true;
    }

    /** The cheapest other slot at prices that are a little different every time. */
    private int cheapestSlot(int request, double spread) {
        long[] possible = problem.possible(request);
        int chosen = NONE;
        double least = Double.MAX_VALUE;
        for (int slot = SlotSet.next(possible, 0); slot >= 0; slot = SlotSet.next(possible, slot + 1)) {
            double cost = appraisal.price(request, slot)
                    + spread * (COST_OF_AN_EJECTION * inTheWay(request, slot) + random.nextDouble());
            if (cost < least && slot != clearing.left(request)) {
                least = cost;
                chosen = slot;
            }
        }
        return chosen;
    }

    private int inTheWay(int request, int slot) {
        return (timetable.seatFree(problem.first(request), slot) ? 0 : 1)
                + (timetable.seatFree(problem.second(request), slot) ? 0 : 1);
    }
}
