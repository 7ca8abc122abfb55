package kr.madang.planner.explain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kr.madang.planner.Language;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Reason;
import kr.madang.planner.Reason.Forbidden;
import kr.madang.planner.Reason.GivenUp;
import kr.madang.planner.Reason.InterpretersBusy;
import kr.madang.planner.Reason.NoCommonFreeSlot;
import kr.madang.planner.Reason.NoCommonSlot;
import kr.madang.planner.Reason.NoInterpreterForThem;
import kr.madang.planner.Reason.NoTableOpen;
import kr.madang.planner.Reason.NotWished;
import kr.madang.planner.Reason.OutOfOrder;
import kr.madang.planner.Reason.ParticipantFull;
import kr.madang.planner.Reason.Scheduled;
import kr.madang.planner.Reason.TablesFull;
import kr.madang.planner.Reason.WorthLess;
import kr.madang.planner.Slot;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/** Finds the reason of every request from the plan: what holds it, or the first thing that keeps it out. */
public final class Reasons {

    private final IndexedProblem problem;
    private final Agenda agenda;

    private Reasons(IndexedProblem problem, Agenda agenda) {
        this.problem = problem;
        this.agenda = agenda;
    }

    /** A reason for each request of the problem, in its order; the plan must be valid. */
    public static Map<MeetingRequest.Id, Reason> of(MatchingProblem problem, Plan plan) {
        return of(IndexedProblem.of(problem), plan);
    }

    /** A reason for each request of the problem, in its order; the plan must be valid. */
    public static Map<MeetingRequest.Id, Reason> of(IndexedProblem problem, Plan plan) {
        Reasons reasons = new Reasons(problem, new Agenda(problem, plan));
        int[] inOrder = new int[problem.requests()];
        for (int request = 0; request < inOrder.length; request++) {
            inOrder[problem.placeOf(request)] = request;
        }
        Map<MeetingRequest.Id, Reason> found = new LinkedHashMap<>(2 * inOrder.length);
        for (int request : inOrder) {
            found.put(problem.requestAt(request).id(), reasons.reason(request));
        }
        return found;
    }

    private Reason reason(int request) {
        PlannedMeeting held = agenda.meeting(request);
        return held == null ? whyNot(request) : new Scheduled(held.slot(), held.table(), held.interpreter());
    }

    private Reason whyNot(int request) {
        int first = problem.first(request);
        int second = problem.second(request);
        if (problem.requestAt(request).wish() == Wish.NEVER) {
            return new NotWished();
        }
        long[] open = problem.possible(request);
        if (SlotSet.isEmpty(open)) {
            return impossible(request);
        }
        if (agenda.full(first)) {
            return full(first);
        }
        if (agenda.full(second)) {
            return full(second);
        }
        long[] free = open.clone();
        SlotSet.retain(free, agenda.seatsFree(first));
        SlotSet.retain(free, agenda.seatsFree(second));
        if (SlotSet.isEmpty(free)) {
            return oneInTheWay(request, slots(open));
        }
        int[] seated = IntStream.of(slots(free))
                .filter(slot -> agenda.tableFree(request, slot))
                .toArray();
        if (seated.length == 0) {
            return new TablesFull();
        }
        int[] inOrder = IntStream.of(seated)
                .filter(slot -> agenda.inOrder(request, slot))
                .toArray();
        if (inOrder.length == 0) {
            return new OutOfOrder();
        }
        return IntStream.of(inOrder).anyMatch(slot -> agenda.helpFree(request, slot))
                ? new GivenUp()
                : new InterpretersBusy();
    }

    private Reason full(int participant) {
        return new ParticipantFull(
                problem.participantAt(participant).id(),
                agenda.meetingsOf(participant),
                agenda.leastValueOf(participant));
    }

    /** Why there is no slot in which it could be held even if nothing else were. */
    private Reason impossible(int request) {
        long[] common = problem.available(problem.first(request)).clone();
        SlotSet.retain(common, problem.available(problem.second(request)));
        if (SlotSet.isEmpty(common)) {
            return new NoCommonSlot();
        }
        Set<Slot.Id> forbidden = problem.requestAt(request).forbidden();
        int[] allowed = IntStream.of(slots(common))
                .filter(slot -> !forbidden.contains(problem.slotAt(slot).id()))
                .toArray();
        if (allowed.length == 0) {
            return new Forbidden();
        }
        return IntStream.of(allowed).noneMatch(slot -> !problem.atSharedTable(request) || problem.tables(slot) > 0)
                ? new NoTableOpen()
                : new NoInterpreterForThem(languages(request, true), languages(request, false));
    }

    private Set<Language> languages(int request, boolean ofFirst) {
        Participant one = problem.participantAt(problem.first(request));
        Participant other = problem.participantAt(problem.second(request));
        boolean oneIsFirst = one.id().equals(problem.requestAt(request).first());
        return oneIsFirst == ofFirst ? one.languages() : other.languages();
    }

    private Reason oneInTheWay(int request, int[] open) {
        int first = problem.first(request);
        int second = problem.second(request);
        int cheapest = -1;
        for (int slot : open) {
            if (agenda.seatFree(first, slot) != agenda.seatFree(second, slot)) {
                int standing = agenda.leastOf(agenda.seatFree(first, slot) ? second : first, slot);
                if (problem.value(standing) >= problem.value(request)
                        && (cheapest < 0 || problem.value(standing) < problem.value(cheapest))) {
                    cheapest = standing;
                }
            }
        }
        return cheapest < 0
                ? new NoCommonFreeSlot()
                : new WorthLess(problem.requestAt(cheapest).id(), problem.value(cheapest));
    }

    private static int[] slots(long[] set) {
        int[] slots = new int[SlotSet.size(set)];
        int at = 0;
        for (int slot = SlotSet.next(set, 0); slot >= 0; slot = SlotSet.next(set, slot + 1)) {
            slots[at++] = slot;
        }
        return slots;
    }
}
