package kr.madang.planner.repair;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/**
 * The problem after the changes: what has started or is frozen is pinned where it can still be held, nothing else goes
 * there, and promises that the changes have broken are none any more.
 *
 * @param problem the changed problem
 * @param kept the meetings of the plan that can be held as they are
 * @param impossible the meetings of the plan that cannot
 */
public record ChangedProblem(MatchingProblem problem, List<PlannedMeeting> kept, List<PlannedMeeting> impossible) {

    public ChangedProblem {
        kept = List.copyOf(kept);
        impossible = List.copyOf(impossible);
    }

    public static ChangedProblem of(MatchingProblem problem, Plan plan, PlanChanges changes) {
        return new Changing(problem, plan, changes).changed();
    }

    /** Works the changes into the parts of the problem. */
    private static final class Changing {

        private final MatchingProblem problem;
        private final PlanChanges changes;
        private final Map<Slot.Id, Slot> slots;
        private final Set<Slot.Id> frozen;
        private final Map<MeetingRequest.Id, MeetingRequest> requests;
        private final Map<MeetingRequest.Id, PlannedMeeting> kept = new HashMap<>();
        private final List<PlannedMeeting> impossible = new ArrayList<>();
        private final Map<Participant.Id, Integer> meetings = new HashMap<>();

        Changing(MatchingProblem problem, Plan plan, PlanChanges changes) {
            this.problem = problem;
            this.changes = changes;
            slots = problem.slots().stream().collect(toMap(Slot::id, slot -> slot));
            frozen = Set.copyOf(problem.slots().stream()
                    .filter(changes::frozen)
                    .map(Slot::id)
                    .collect(toSet()));
            requests = problem.requests().stream().collect(toMap(MeetingRequest::id, request -> request));
            for (PlannedMeeting meeting : plan.meetings()) {
                MeetingRequest request = requests.get(meeting.request());
                Slot slot = slots.get(meeting.slot());
                if (request != null && slot != null && canBeHeld(request, meeting, slot)) {
                    kept.put(request.id(), meeting);
                    meetings.merge(request.first(), 1, Integer::sum);
                    meetings.merge(request.second(), 1, Integer::sum);
                } else {
                    impossible.add(meeting);
                }
            }
        }

        private boolean canBeHeld(MeetingRequest request, PlannedMeeting meeting, Slot slot) {
            return changes.started(slot)
                    || (comes(request.first(), slot)
                            && comes(request.second(), slot)
                            && !changes.declined().contains(request.id())
                            && !changes.lostTables().contains(meeting.table())
                            && meeting.interpreter()
                                    .filter(changes.lostInterpreters()::contains)
                                    .isEmpty());
        }

        private boolean comes(Participant.Id participant, Slot slot) {
            Duration late = changes.late().getOrDefault(participant, Duration.ZERO);
            return !changes.noShows().contains(participant)
                    && changes.now()
                            .map(now -> !slot.start().isBefore(now.plus(late)) || late.isZero())
                            .orElse(true);
        }

        ChangedProblem changed() {
            List<Participant> participants =
                    problem.participants().stream().map(this::participant).toList();
            List<MeetingRequest> changedRequests = new ArrayList<>();
            problem.requests().forEach(request -> changedRequests.add(request(request)));
            changes.wishes().forEach(wish -> changedRequests.add(withoutFrozen(wish, wish.wish(), wish.accepted())));
            return new ChangedProblem(
                            new MatchingProblem(
                                    participants.stream()
                                            .filter(one -> !one.availability().isEmpty())
                                            .toList(),
                                    problem.slots(),
                                    problem.tables().stream()
                                            .map(this::table)
                                            .flatMap(Optional::stream)
                                            .toList(),
                                    problem.interpreters().stream()
                                            .map(this::interpreter)
                                            .flatMap(Optional::stream)
                                            .toList(),
                                    withoutAbsent(changedRequests, participants),
                                    List.of(),
                                    problem.published()),
                            List.copyOf(kept.values()),
                            impossible)
                    .withPrecedences(problem);
        }

        private static List<MeetingRequest> withoutAbsent(
                List<MeetingRequest> requests, List<Participant> participants) {
            Set<Participant.Id> absent = participants.stream()
                    .filter(one -> one.availability().isEmpty())
                    .map(Participant::id)
                    .collect(toSet());
            return requests.stream()
                    .filter(request -> !absent.contains(request.first()) && !absent.contains(request.second()))
                    .toList();
        }

        private Participant participant(Participant one) {
            boolean touched =
                    changes.noShows().contains(one.id()) || changes.late().containsKey(one.id());
            Set<Slot.Id> available = !touched
                    ? one.availability()
                    : one.availability().stream()
                            .filter(id -> changes.started(slot(id)) || comes(one.id(), slot(id)))
                            .collect(toSet());
            return new Participant(
                    one.id(),
                    one.side(),
                    one.tableCapacity(),
                    Math.min(one.leastMeetings(), meetings.getOrDefault(one.id(), 0)),
                    one.mostMeetings(),
                    one.languages(),
                    available,
                    one.zone());
        }

        private Optional<Table> table(Table table) {
            Set<Slot.Id> left =
                    changes.lostTables().contains(table.id()) ? started(table.availability()) : table.availability();
            return left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Table(table.id(), left, table.owner(), table.zone()));
        }

        private Optional<Interpreter> interpreter(Interpreter one) {
            Set<Slot.Id> left =
                    changes.lostInterpreters().contains(one.id()) ? started(one.availability()) : one.availability();
            return left.isEmpty() ? Optional.empty() : Optional.of(new Interpreter(one.id(), one.languages(), left));
        }

        private Set<Slot.Id> started(Set<Slot.Id> ids) {
            return ids.stream().filter(id -> changes.started(slot(id))).collect(toSet());
        }

        private MeetingRequest request(MeetingRequest request) {
            PlannedMeeting meeting = kept.get(request.id());
            if (meeting == null) {
                boolean out = changes.declined().contains(request.id()) || request.wish() == Wish.NEVER;
                return withoutFrozen(request, out ? Wish.NEVER : Wish.MAY, false);
            }
            if (frozen.contains(meeting.slot())) {
                Pin pin = new Pin(meeting.slot(), Optional.of(meeting.table()), meeting.interpreter());
                return new MeetingRequest(
                        request.id(),
                        request.first(),
                        request.second(),
                        request.value(),
                        request.rank(),
                        request.wish(),
                        request.accepted(),
                        Optional.of(pin),
                        request.forbidden());
            }
            return withoutFrozen(request, request.wish(), request.accepted());
        }

        private MeetingRequest withoutFrozen(MeetingRequest request, Wish wish, boolean accepted) {
            // the same set for almost all: whoever looks at sets again and again can know it
            Set<Slot.Id> forbidden = request.forbidden().isEmpty() ? frozen : request.forbidden();
            if (!frozen.isEmpty() && !request.forbidden().isEmpty()) {
                forbidden = new HashSet<>(request.forbidden());
                forbidden.addAll(frozen);
            }
            return new MeetingRequest(
                    request.id(),
                    request.first(),
                    request.second(),
                    request.value(),
                    request.rank(),
                    wish,
                    accepted,
                    kept.containsKey(request.id()) ? request.pin() : Optional.empty(),
                    forbidden);
        }

        private Slot slot(Slot.Id id) {
            return requireNonNull(slots.get(id));
        }
    }

    /** Precedences of requests that are still there. */
    private ChangedProblem withPrecedences(MatchingProblem before) {
        Set<MeetingRequest.Id> left = before.precedences().isEmpty()
                ? Set.of()
                : problem.requests().stream().map(MeetingRequest::id).collect(toSet());
        return new ChangedProblem(
                new MatchingProblem(
                        problem.participants(),
                        problem.slots(),
                        problem.tables(),
                        problem.interpreters(),
                        problem.requests(),
                        before.precedences().stream()
                                .filter(one -> left.contains(one.before()) && left.contains(one.after()))
                                .toList(),
                        List.of()),
                kept,
                impossible);
    }
}
