package kr.madang.planner.timetable;

import java.util.Arrays;
import kr.madang.planner.Comfort;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are held in which slot and with which interpreter; never in breach of a hard rule. Every change is
 * journalled, so that a failed rearrangement is rolled back to its {@link #mark}.
 */
public final class Timetable {

    public static final int NONE = -1;

    /** A request that must be held counts more than a meeting that a participant is short of. */
    private static final int MUST = 100;

    private final IndexedProblem problem;
    private final int[] slotOf;
    private final int[] helperOf;
    private final Seats seats;
    private final Helpers helpers;
    private final SlotRosters rosters;
    private final Journal journal;
    private long value;
    private int meetings;
    private int missing;
    private @Nullable Home home;
    private @Nullable ComfortCount comfort;

    public Timetable(IndexedProblem problem) {
        this.problem = problem;
        slotOf = filled(problem.requests());
        helperOf = filled(problem.requests());
        seats = new Seats(problem);
        journal = new Journal(problem.requests());
        helpers = new Helpers(problem);
        rosters = new SlotRosters(problem);
        for (int request = 0; request < problem.requests(); request++) {
            missing += problem.promised(request) ? MUST : 0;
        }
    }

    /** A timetable that begins as it was at an earlier moment. */
    public static Timetable of(Arrangement arrangement) {
        Timetable timetable = new Timetable(arrangement.problem());
        for (int request = 0; request < timetable.slotOf.length; request++) {
            if (arrangement.held(request)) {
                timetable.put(request, arrangement.slotOf(request), arrangement.helperOf(request));
            }
        }
        return timetable;
    }

    /** The timetable as it is at this moment. */
    public Arrangement arrangement() {
        return new Arrangement(problem, slotOf.clone(), helperOf.clone(), value, meetings, missing());
    }

    public IndexedProblem problem() {
        return problem;
    }

    public long value() {
        return value;
    }

    public int meetings() {
        return meetings;
    }

    /** From now on counts the requests that are held elsewhere than at this moment, or not at all. */
    public void settle() {
        settle(arrangement());
    }

    /** From now on counts the requests that are held elsewhere than in the arrangement, of this problem or before a change. */
    public void settle(Arrangement earlier) {
        home = new Home(earlier, this);
    }

    /** Whether the request was held when the timetable was settled; such a meeting keeps its crew while it stays. */
    boolean settled(int request) {
        return home != null && home.has(request);
    }

    /** How many requests are not where they were when the timetable was settled; 0 if it never was. */
    public int away() {
        return home == null ? 0 : home.away();
    }

    /** From now on keeps count of how comfortable the timetable is. */
    public void mindComfort() {
        comfort = new ComfortCount(arrangement());
    }

    /** How comfortable the timetable is; nothing is counted unless it is told to mind that. */
    public Comfort comfort() {
        return comfort == null ? Comfort.FULL : comfort.comfort();
    }

    /** The cost of {@link #comfort}. */
    public long discomfort() {
        return comfort == null ? 0 : comfort.cost();
    }

    /** 0 when all promises are kept: requests that must be held, and meetings that participants are promised. */
    public int missing() {
        return missing + seats.missing();
    }

    public boolean held(int request) {
        return slotOf[request] != NONE;
    }

    /** The slot of a request that is held, else {@link #NONE}. */
    public int slotOf(int request) {
        return slotOf[request];
    }

    /** The crew that helps a request which is held with help, else {@link #NONE}. */
    public int helperOf(int request) {
        return helperOf[request];
    }

    public boolean full(int participant) {
        return seats.full(participant);
    }

    public boolean seatFree(int participant, int slot) {
        return SlotSet.contains(seats.free(participant), slot);
    }

    public int meetingsOf(int participant) {
        return seats.meetings(participant);
    }

    /** The request a participant holds in one of its seats of a slot, or {@link #NONE}. */
    public int seated(int participant, int slot, int seat) {
        return seats.seated(participant, slot, seat);
    }

    public SlotRosters rosters() {
        return rosters;
    }

    Helpers helpers() {
        return helpers;
    }

    /** Puts the slots in which the two have seats free and a table is free into the set; false if there is none. */
    boolean findOpenSlots(int request, long[] open) {
        long[] possible = problem.possible(request);
        long[] first = seats.free(problem.first(request));
        long[] second = seats.free(problem.second(request));
        long any = 0;
        for (int word = 0; word < open.length; word++) {
            long slots = possible[word] & first[word] & second[word];
            open[word] = problem.atSharedTable(request) ? slots & rosters.open()[word] : slots;
            any |= open[word];
        }
        return any != 0;
    }

    private boolean tableFree(int request, int slot) {
        return !problem.atSharedTable(request) || SlotSet.contains(rosters.open(), slot);
    }

    /** Whether the slot is after all that must come before the request, and before all that must come after it. */
    public boolean inOrder(int request, int slot) {
        return problem.precedences().none() || problem.precedences().inOrder(request, slot, slotOf);
    }

    public boolean bothWantMore(int request) {
        return !full(problem.first(request)) && !full(problem.second(request));
    }

    /** Holds the request in the slot if that breaks no rule, other meetings of the slot changing interpreters for it. */
    public boolean place(int request, int slot) {
        if (!fits(request, slot)) {
            return false;
        }
        if (problem.helpers(request).length == 0) {
            set(request, slot, NONE);
            return true;
        }
        int helper = helpers.free(request, slot, this);
        if (helper == NONE) {
            return false;
        }
        set(request, slot, helper);
        return true;
    }

    /** Holds the request in the slot with this crew, or another that can help if this one cannot. */
    public boolean place(int request, int slot, int crew) {
        if (crew != NONE && fits(request, slot) && helpers.hasFree(crew, slot)) {
            set(request, slot, crew);
            return true;
        }
        return place(request, slot);
    }

    private boolean fits(int request, int slot) {
        return !held(request)
                && bothWantMore(request)
                && SlotSet.contains(problem.possible(request), slot)
                && seatFree(problem.first(request), slot)
                && seatFree(problem.second(request), slot)
                && tableFree(request, slot)
                && inOrder(request, slot);
    }

    public void remove(int request) {
        set(request, NONE, NONE);
    }

    /** Puts the request where it is told, without asking whether that is allowed; the slot's seats must be free. */
    public void set(int request, int slot, int helper) {
        journal.record(request, slotOf[request], helperOf[request]);
        put(request, slot, helper);
    }

    public int mark() {
        return journal.size();
    }

    public void rollBack(int mark) {
        while (journal.size() > mark) {
            journal.undoLast(this::put);
        }
    }

    /** The requests touched since the mark, each once. */
    public int[] touchedSince(int mark) {
        return journal.requestsSince(mark);
    }

    public void forgetJournal() {
        journal.clear();
    }

    private void put(int request, int slot, int helper) {
        if (home != null) {
            home.leave(request, slotOf[request], helperOf[request]);
            home.count(request, slot, helper);
        }
        if (slotOf[request] != NONE) {
            take(request);
        }
        slotOf[request] = slot;
        helperOf[request] = helper;
        if (slot != NONE) {
            seats.take(problem.first(request), slot, request);
            seats.take(problem.second(request), slot, request);
            if (problem.atSharedTable(request)) {
                rosters.add(slot, request);
            }
            helpers.assign(helper, slot, request);
            value += problem.value(request);
            missing -= problem.promised(request) ? MUST : 0;
            meetings++;
            if (comfort != null) {
                comfort.begin(request, slot);
            }
        }
    }

    private void take(int request) {
        int slot = slotOf[request];
        seats.leave(problem.first(request), slot, request);
        seats.leave(problem.second(request), slot, request);
        if (problem.atSharedTable(request)) {
            rosters.remove(slot, request);
        }
        helpers.release(helperOf[request], slot, request);
        value -= problem.value(request);
        missing += problem.promised(request) ? MUST : 0;
        meetings--;
        if (comfort != null) {
            comfort.end(request, slot);
        }
    }

    static int[] filled(int size) {
        int[] filled = new int[size];
        Arrays.fill(filled, NONE);
        return filled;
    }
}
