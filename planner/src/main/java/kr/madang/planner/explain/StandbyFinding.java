package kr.madang.planner.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/** Looks for meetings that fit where another one falls through. */
final class StandbyFinding {

    private static final int MOST = 3;
    private static final int FEW = 50;

    private final IndexedProblem problem;
    private final Agenda agenda;
    private final Map<MeetingRequest.Id, Integer> requests = new HashMap<>();
    private final Map<Slot.Id, Integer> slots = new HashMap<>();
    private final Map<Slot.Id, Set<Table.Id>> tablesTaken = new HashMap<>();
    private final Map<Slot.Id, Set<Interpreter.Id>> interpretersTaken = new HashMap<>();
    private final Map<Table.Id, Table> tables = new HashMap<>();
    private final Map<Interpreter.Id, Interpreter> interpreters = new HashMap<>();
    private final Map<Integer, int[]> bothFree = new HashMap<>();

    StandbyFinding(IndexedProblem problem, Plan plan) {
        this.problem = problem;
        agenda = new Agenda(problem, plan);
        IntStream.range(0, problem.requests())
                .forEach(one -> requests.put(problem.requestAt(one).id(), one));
        IntStream.range(0, problem.slots())
                .forEach(one -> slots.put(problem.slotAt(one).id(), one));
        problem.source().tables().forEach(one -> tables.put(one.id(), one));
        problem.source().interpreters().forEach(one -> interpreters.put(one.id(), one));
        for (PlannedMeeting meeting : plan.meetings()) {
            tablesTaken.computeIfAbsent(meeting.slot(), one -> new HashSet<>()).add(meeting.table());
            meeting.interpreter()
                    .ifPresent(who -> interpretersTaken
                            .computeIfAbsent(meeting.slot(), one -> new HashSet<>())
                            .add(who));
        }
    }

    List<PlannedMeeting> instead(PlannedMeeting meeting) {
        int request = requests.getOrDefault(meeting.request(), -1);
        int slot = slots.getOrDefault(meeting.slot(), -1);
        List<PlannedMeeting> withFirst = best(meeting, slot, problem.first(request), problem.second(request));
        List<PlannedMeeting> withSecond = best(meeting, slot, problem.second(request), problem.first(request));
        List<PlannedMeeting> others = fitting(meeting, IntStream.of(bothFree(slot)), MOST);
        Set<PlannedMeeting> chosen = new HashSet<>();
        withFirst.stream().findFirst().or(() -> others.stream().findFirst()).ifPresent(chosen::add);
        withSecond.stream().findFirst().or(() -> others.stream().findFirst()).ifPresent(chosen::add);
        Stream.of(withFirst, withSecond, others)
                .flatMap(List::stream)
                .sorted(byValue())
                .filter(one -> !chosen.contains(one))
                .limit(MOST - chosen.size())
                .toList()
                .forEach(chosen::add);
        return chosen.stream().sorted(byValue()).toList();
    }

    private Comparator<PlannedMeeting> byValue() {
        return Comparator.comparingInt((PlannedMeeting one) -> -problem.value(request(one)))
                .thenComparing(one -> one.request().value());
    }

    private int request(PlannedMeeting meeting) {
        return requests.getOrDefault(meeting.request(), -1);
    }

    /** Other meetings of the one who has come, with somebody who has nothing to do in the slot. */
    private List<PlannedMeeting> best(PlannedMeeting meeting, int slot, int present, int absent) {
        return fitting(
                meeting,
                IntStream.of(problem.requestsOf(present))
                        .filter(one -> agenda.meeting(one) == null)
                        .filter(one -> problem.other(one, present) != absent)
                        .filter(one -> SlotSet.contains(problem.possible(one), slot))
                        .filter(one -> isFree(problem.other(one, present), slot))
                        .boxed()
                        .sorted(Comparator.comparingInt(one -> -problem.value(one)))
                        .mapToInt(Integer::intValue),
                MOST);
    }

    private boolean isFree(int participant, int slot) {
        return !agenda.full(participant) && agenda.seatFree(participant, slot);
    }

    /** Requests of two who have nothing to do in the slot: only a table or an interpreter is missing. */
    private int[] bothFree(int slot) {
        return bothFree.computeIfAbsent(
                slot,
                one -> IntStream.range(0, problem.requests())
                        .filter(request -> agenda.meeting(request) == null)
                        .filter(request -> SlotSet.contains(problem.possible(request), slot))
                        .filter(request ->
                                isFree(problem.first(request), slot) && isFree(problem.second(request), slot))
                        .boxed()
                        .sorted(Comparator.comparingInt(request -> -problem.value(request)))
                        .mapToInt(Integer::intValue)
                        .limit(FEW)
                        .toArray());
    }

    private List<PlannedMeeting> fitting(PlannedMeeting gone, IntStream candidates, int most) {
        return candidates
                .mapToObj(request -> inPlaceOf(gone, request))
                .flatMap(Optional::stream)
                .limit(most)
                .toList();
    }

    /** The request in the slot of the meeting that is gone, if a table and, where needed, an interpreter is left. */
    private Optional<PlannedMeeting> inPlaceOf(PlannedMeeting gone, int request) {
        int slot = slots.getOrDefault(gone.slot(), -1);
        Optional<Table.Id> table = table(gone, request);
        boolean helped = problem.helpers(request).length > 0;
        Optional<Interpreter.Id> interpreter = helped ? interpreter(gone, request) : Optional.empty();
        return table.isEmpty() || (helped && interpreter.isEmpty()) || !agenda.inOrder(request, slot)
                ? Optional.empty()
                : Optional.of(
                        new PlannedMeeting(problem.requestAt(request).id(), gone.slot(), table.get(), interpreter));
    }

    private Optional<Table.Id> table(PlannedMeeting gone, int request) {
        Set<Table.Id> taken = tablesTaken.getOrDefault(gone.slot(), Set.of());
        return Stream.concat(
                        Stream.of(gone.table()).map(tables::get),
                        problem.source().tables().stream().filter(table -> !taken.contains(table.id())))
                .filter(table -> table != null && suits(table, gone.slot(), request))
                .map(table -> table.id())
                .findFirst();
    }

    private boolean suits(Table table, Slot.Id slot, int request) {
        boolean owned = problem.atSharedTable(request)
                ? table.owner().isEmpty()
                : table.owner()
                        .filter(owner -> owner.equals(problem.requestAt(request).first())
                                || owner.equals(problem.requestAt(request).second()))
                        .isPresent();
        return owned && table.availability().contains(slot);
    }

    private Optional<Interpreter.Id> interpreter(PlannedMeeting gone, int request) {
        Set<Interpreter.Id> taken = interpretersTaken.getOrDefault(gone.slot(), Set.of());
        return Stream.concat(
                        gone.interpreter().stream().map(interpreters::get),
                        IntStream.of(problem.helpers(request))
                                .boxed()
                                .flatMap(crew -> problem.crews().members(crew).stream())
                                .filter(who -> !taken.contains(who.id())))
                .filter(who -> who != null && who.availability().contains(gone.slot()))
                .filter(who -> IntStream.of(problem.helpers(request))
                        .anyMatch(crew -> crew == problem.crews().crewOf(who.id())))
                .map(who -> who.id())
                .findFirst();
    }
}
