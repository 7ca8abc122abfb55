package kr.madang.planner.explain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Reason;
import kr.madang.planner.Reason.InterpretersBusy;
import kr.madang.planner.Reason.NoCommonFreeSlot;
import kr.madang.planner.Reason.NoCommonSlot;
import kr.madang.planner.Reason.NoInterpreterForThem;
import kr.madang.planner.Reason.ParticipantFull;
import kr.madang.planner.Reason.Scheduled;
import kr.madang.planner.Reason.TablesFull;
import kr.madang.planner.Reason.WorthLess;
import kr.madang.planner.Slot;

/** Finds the reason of every request from the plan: what holds it, or the first thing that keeps it out. */
public final class Reasons {

    private final Agenda agenda;

    private Reasons(Agenda agenda) {
        this.agenda = agenda;
    }

    /** A reason for each request of the problem, in its order; the plan must be valid. */
    public static Map<MeetingRequest.Id, Reason> of(MatchingProblem problem, Plan plan) {
        Reasons reasons = new Reasons(new Agenda(problem, plan));
        Map<MeetingRequest.Id, Reason> found = new LinkedHashMap<>();
        problem.requests().forEach(request -> found.put(request.id(), reasons.reason(request)));
        return found;
    }

    private Reason reason(MeetingRequest request) {
        Optional<PlannedMeeting> held = agenda.meeting(request.id());
        return held.isPresent()
                ? new Scheduled(
                        held.get().slot(), held.get().table(), held.get().interpreter())
                : whyNot(request);
    }

    private Reason whyNot(MeetingRequest request) {
        Participant first = agenda.participant(request.first());
        Participant second = agenda.participant(request.second());
        List<Slot.Id> common = agenda.openIn(first, second);
        if (common.isEmpty()) {
            return new NoCommonSlot();
        }
        boolean helped = agenda.understand(first, second);
        List<Slot.Id> understood = common.stream()
                .filter(slot -> helped || agenda.interpreterWorks(slot, first, second))
                .toList();
        if (understood.isEmpty()) {
            return new NoInterpreterForThem(first.languages(), second.languages());
        }
        Optional<Participant> full =
                Stream.of(first, second).filter(agenda::full).findFirst();
        if (full.isPresent()) {
            return participantFull(full.get());
        }
        List<Slot.Id> free = understood.stream()
                .filter(slot -> agenda.seatFree(first, slot) && agenda.seatFree(second, slot))
                .toList();
        if (free.isEmpty()) {
            return oneInTheWay(request, first, second, understood);
        }
        return free.stream().noneMatch(agenda::tableFree) ? new TablesFull() : new InterpretersBusy();
    }

    private Reason participantFull(Participant participant) {
        List<MeetingRequest> held = agenda.heldBy(participant);
        int least = held.stream().mapToInt(MeetingRequest::value).min().orElseThrow();
        return new ParticipantFull(participant.id(), held.size(), least);
    }

    private Reason oneInTheWay(
            MeetingRequest request, Participant first, Participant second, List<Slot.Id> understood) {
        return understood.stream()
                .filter(slot -> agenda.seatFree(first, slot) != agenda.seatFree(second, slot))
                .map(slot -> agenda.leastOf(agenda.seatFree(first, slot) ? second : first, slot))
                .filter(standing -> standing.value() >= request.value())
                .min(Comparator.comparingInt(MeetingRequest::value))
                .<Reason>map(standing -> new WorthLess(standing.id(), standing.value()))
                .orElseGet(NoCommonFreeSlot::new);
    }
}
