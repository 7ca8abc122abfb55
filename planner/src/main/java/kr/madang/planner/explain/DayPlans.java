package kr.madang.planner.explain;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import kr.madang.planner.Comfort;
import kr.madang.planner.ComfortWeights;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Participant.Side;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import kr.madang.planner.index.Days;

/** The days of the participants who hold one meeting at a time: when they meet, and where. */
final class DayPlans {

    private final List<Slot> slots;
    private final Days days;
    private final ComfortWeights weights;
    private final Map<Participant.Id, Participant> participants;
    private final Map<Participant.Id, Set<Slot.Id>> ownTables = new HashMap<>();
    private final Map<Participant.Id, NavigableMap<Integer, OptionalInt>> meetings = new HashMap<>();

    DayPlans(MatchingProblem problem, Plan plan) {
        slots = problem.slots().stream()
                .sorted(Comparator.comparing(Slot::start))
                .toList();
        days = new Days(slots);
        weights = problem.comfort();
        participants = problem.participants().stream().collect(toMap(Participant::id, one -> one));
        for (Table table : problem.tables()) {
            table.owner()
                    .ifPresent(owner -> ownTables
                            .computeIfAbsent(owner, one -> new HashSet<>())
                            .addAll(table.availability()));
        }
        Map<Slot.Id, Integer> numbers = new HashMap<>();
        slots.forEach(slot -> numbers.put(slot.id(), numbers.size()));
        Map<MeetingRequest.Id, MeetingRequest> requests =
                problem.requests().stream().collect(toMap(MeetingRequest::id, one -> one));
        for (PlannedMeeting meeting : plan.meetings()) {
            MeetingRequest request = requireNonNull(requests.get(meeting.request()));
            int slot = requireNonNull(numbers.get(meeting.slot()));
            meet(participant(request.first()), slot, participant(request.second()));
            meet(participant(request.second()), slot, participant(request.first()));
        }
    }

    private Participant participant(Participant.Id id) {
        return requireNonNull(participants.get(id));
    }

    private void meet(Participant one, int slot, Participant other) {
        if (one.tableCapacity() == 1) {
            meetings.computeIfAbsent(one.id(), agenda -> new TreeMap<>()).put(slot, other.zone());
        }
    }

    /** How comfortable the plan is for somebody. */
    Comfort comfort(Participant participant) {
        NavigableMap<Integer, OptionalInt> agenda = meetings.get(participant.id());
        return agenda == null
                ? Comfort.FULL
                : weights.comfort(
                        idleSlots(participant, agenda), zoneSteps(participant, agenda), missedLunches(agenda));
    }

    /** Those who have meetings, one at a time. */
    List<Participant> participants() {
        return participants.values().stream()
                .filter(one -> meetings.containsKey(one.id()))
                .toList();
    }

    private int idleSlots(Participant participant, NavigableMap<Integer, OptionalInt> agenda) {
        int idle = 0;
        for (int slot = agenda.firstKey(); slot < agenda.lastKey(); slot++) {
            int day = days.of(slot);
            boolean between = agenda.floorKey(slot) >= days.first(day) && agenda.ceilingKey(slot) < days.end(day);
            boolean waiting = !agenda.containsKey(slot) && !days.isLunch(slot) && couldMeet(participant, slot);
            idle += between && waiting ? 1 : 0;
        }
        return idle;
    }

    private boolean couldMeet(Participant participant, int slot) {
        Slot.Id id = slots.get(slot).id();
        return participant.availability().contains(id)
                && ownTables
                        .getOrDefault(participant.id(), participant.availability())
                        .contains(id);
    }

    private int zoneSteps(Participant participant, NavigableMap<Integer, OptionalInt> agenda) {
        int steps = 0;
        for (Integer slot : participant.side() == Side.BUYER ? agenda.keySet() : Set.<Integer>of()) {
            Map.Entry<Integer, OptionalInt> before = agenda.lowerEntry(slot);
            OptionalInt to = requireNonNull(agenda.get(slot));
            if (before != null && days.of(before.getKey()) == days.of(slot)) {
                steps += before.getValue().isEmpty() || to.isEmpty()
                        ? 0
                        : Math.abs(before.getValue().getAsInt() - to.getAsInt());
            }
        }
        return steps;
    }

    private int missedLunches(NavigableMap<Integer, OptionalInt> agenda) {
        int missed = 0;
        for (int day = 0; day < days.count(); day++) {
            int meetingsAtLunch = (int) agenda.subMap(days.first(day), days.end(day)).keySet().stream()
                    .filter(days::isLunch)
                    .count();
            missed += meetingsAtLunch > 0 && meetingsAtLunch == days.lunchSlots(day) ? 1 : 0;
        }
        return missed;
    }
}
