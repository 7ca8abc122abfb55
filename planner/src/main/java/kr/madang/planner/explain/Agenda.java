package kr.madang.planner.explain;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;

/** A plan as its participants and slots see it. */
final class Agenda {

    private final MatchingProblem problem;
    private final Map<Participant.Id, Participant> participants;
    private final Map<MeetingRequest.Id, MeetingRequest> requests;
    private final Map<MeetingRequest.Id, PlannedMeeting> meetings;
    private final Map<Slot.Id, Long> tables;
    private final Map<Slot.Id, Integer> tablesTaken = new HashMap<>();
    private final Map<Participant.Id, List<MeetingRequest>> held = new HashMap<>();

    Agenda(MatchingProblem problem, Plan plan) {
        this.problem = problem;
        participants = problem.participants().stream().collect(toMap(Participant::id, identity()));
        requests = problem.requests().stream().collect(toMap(MeetingRequest::id, identity()));
        meetings = plan.meetings().stream().collect(toMap(PlannedMeeting::request, identity()));
        tables = problem.tables().stream()
                .flatMap(table -> table.availability().stream())
                .collect(Collectors.groupingBy(identity(), Collectors.counting()));
        for (PlannedMeeting meeting : plan.meetings()) {
            MeetingRequest request = requireNonNull(requests.get(meeting.request()));
            tablesTaken.merge(meeting.slot(), 1, Integer::sum);
            held.computeIfAbsent(request.first(), one -> new ArrayList<>()).add(request);
            held.computeIfAbsent(request.second(), one -> new ArrayList<>()).add(request);
        }
    }

    Participant participant(Participant.Id id) {
        return requireNonNull(participants.get(id));
    }

    Optional<PlannedMeeting> meeting(MeetingRequest.Id request) {
        return Optional.ofNullable(meetings.get(request));
    }

    List<MeetingRequest> heldBy(Participant participant) {
        return held.getOrDefault(participant.id(), List.of());
    }

    /** Slots with a table in which both are available. */
    List<Slot.Id> openIn(Participant first, Participant second) {
        Set<Slot.Id> both = second.availability();
        return problem.slots().stream()
                .map(Slot::id)
                .filter(slot -> first.availability().contains(slot) && both.contains(slot) && tables.containsKey(slot))
                .toList();
    }

    boolean understand(Participant first, Participant second) {
        return !Collections.disjoint(first.languages(), second.languages());
    }

    boolean interpreterWorks(Slot.Id slot, Participant first, Participant second) {
        return problem.interpreters().stream()
                .filter(one -> one.availability().contains(slot))
                .anyMatch(one -> one.links(first.languages(), second.languages()));
    }

    boolean full(Participant participant) {
        return heldBy(participant).size() >= participant.mostMeetings();
    }

    boolean seatFree(Participant participant, Slot.Id slot) {
        return heldIn(participant, slot).size() < participant.tableCapacity();
    }

    boolean tableFree(Slot.Id slot) {
        return tablesTaken.getOrDefault(slot, 0) < tables.getOrDefault(slot, 0L);
    }

    /** The least valuable meeting a participant has in the slot. */
    MeetingRequest leastOf(Participant participant, Slot.Id slot) {
        return heldIn(participant, slot).stream()
                .min(Comparator.comparingInt(MeetingRequest::value))
                .orElseThrow();
    }

    private List<MeetingRequest> heldIn(Participant participant, Slot.Id slot) {
        return heldBy(participant).stream()
                .filter(request ->
                        requireNonNull(meetings.get(request.id())).slot().equals(slot))
                .toList();
    }
}
