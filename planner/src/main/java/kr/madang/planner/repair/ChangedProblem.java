package kr.madang.planner.repair;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Precedence;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.NumberedMeetings;
import org.jspecify.annotations.Nullable;

/**
 * The problem after the changes: what has started or is frozen is pinned where it can still be held, nothing else goes
 * there, and promises that the changes have broken are none any more.
 *
 * @param inPlace the changed problem with every part in its old place of its list, even those who are not there any more;
 *     new requests stand behind the others
 * @param numbered the meetings of the plan that can be held as they are
 * @param impossible the meetings of the plan that cannot
 */
public record ChangedProblem(MatchingProblem inPlace, NumberedMeetings numbered, List<PlannedMeeting> impossible) {

    public ChangedProblem {
        impossible = List.copyOf(impossible);
    }

    /** The meetings of the plan that can be held as they are. */
    public List<PlannedMeeting> kept() {
        return numbered.meetings();
    }

    public static ChangedProblem of(IndexedProblem problem, Plan plan, PlanChanges changes) {
        return new Changing(problem, plan, changes).changed();
    }

    /** The changed problem without those who are not there any more, and what would need them. */
    public MatchingProblem problem() {
        Set<Participant.Id> absent = inPlace.participants().stream()
                .filter(one -> one.availability().isEmpty())
                .map(Participant::id)
                .collect(toSet());
        List<MeetingRequest> requests = inPlace.requests().stream()
                .filter(request -> !absent.contains(request.first()) && !absent.contains(request.second()))
                .toList();
        return new MatchingProblem(
                left(inPlace.participants(), Participant::availability),
                inPlace.slots(),
                left(inPlace.tables(), Table::availability),
                left(inPlace.interpreters(), Interpreter::availability),
                requests,
                precedences(requests),
                inPlace.published(),
                inPlace.comfort());
    }

    private static <T> List<T> left(List<T> parts, Function<T, Set<Slot.Id>> availability) {
        return parts.stream()
                .filter(part -> !availability.apply(part).isEmpty())
                .toList();
    }

    private List<Precedence> precedences(List<MeetingRequest> requests) {
        if (inPlace.precedences().isEmpty()) {
            return List.of();
        }
        Set<MeetingRequest.Id> left = requests.stream().map(MeetingRequest::id).collect(toSet());
        return inPlace.precedences().stream()
                .filter(one -> left.contains(one.before()) && left.contains(one.after()))
                .toList();
    }

    /** Works the changes into the parts of the problem. */
    private static final class Changing {

        private final IndexedProblem indexed;
        private final MatchingProblem problem;
        private final PlanChanges changes;
        private final Map<Slot.Id, Slot> slots;
        private final Set<Slot.Id> frozen;
        private final @Nullable PlannedMeeting[] kept;
        private final List<PlannedMeeting> possible = new ArrayList<>();
        private final IntStream.Builder numbers = IntStream.builder();
        private final List<PlannedMeeting> impossible = new ArrayList<>();
        private final int[] meetings;

        Changing(IndexedProblem indexed, Plan plan, PlanChanges changes) {
            this.indexed = indexed;
            problem = indexed.source();
            this.changes = changes;
            slots = problem.slots().stream().collect(toMap(Slot::id, slot -> slot));
            frozen = Set.copyOf(problem.slots().stream()
                    .filter(changes::frozen)
                    .map(Slot::id)
                    .collect(toSet()));
            kept = new PlannedMeeting[indexed.requests()];
            meetings = new int[indexed.participants()];
            for (PlannedMeeting meeting : plan.meetings()) {
                int request = indexed.numberOf(meeting.request());
                Slot slot = slots.get(meeting.slot());
                if (request >= 0 && slot != null && canBeHeld(request, meeting, slot)) {
                    kept[request] = meeting;
                    possible.add(meeting);
                    numbers.add(request);
                    meetings[indexed.first(request)]++;
                    meetings[indexed.second(request)]++;
                } else {
                    impossible.add(meeting);
                }
            }
        }

        private boolean canBeHeld(int request, PlannedMeeting meeting, Slot slot) {
            return changes.started(slot)
                    || (comes(indexed.participantAt(indexed.first(request)).id(), slot)
                            && comes(
                                    indexed.participantAt(indexed.second(request))
                                            .id(),
                                    slot)
                            && !changes.declined().contains(meeting.request())
                            && !changes.lostTables().contains(meeting.table())
                            && meeting.interpreter()
                                    .filter(changes.lostInterpreters()::contains)
                                    .isEmpty());
        }

        private boolean comes(Participant.Id participant, Slot slot) {
            return !changes.noShows().contains(participant) && (changes.late().isEmpty() || isThere(participant, slot));
        }

        private boolean isThere(Participant.Id participant, Slot slot) {
            Duration late = changes.late().getOrDefault(participant, Duration.ZERO);
            return changes.now()
                    .map(now -> !slot.start().isBefore(now.plus(late)) || late.isZero())
                    .orElse(true);
        }

        ChangedProblem changed() {
            Participant[] participants = new Participant[indexed.participants()];
            for (int participant = 0; participant < participants.length; participant++) {
                participants[indexed.placeOfParticipant(participant)] =
                        participant(indexed.participantAt(participant), meetings[participant]);
            }
            MeetingRequest[] requests =
                    new MeetingRequest[indexed.requests() + changes.wishes().size()];
            for (int request = 0; request < indexed.requests(); request++) {
                requests[indexed.placeOf(request)] = request(indexed.requestAt(request), kept[request]);
            }
            int at = indexed.requests();
            for (MeetingRequest wish : changes.wishes()) {
                requests[at++] = withoutFrozen(wish, wish.wish(), wish.accepted(), wish.pin());
            }
            return new ChangedProblem(
                    new MatchingProblem(
                            List.of(participants),
                            problem.slots(),
                            changes.lostTables().isEmpty()
                                    ? problem.tables()
                                    : problem.tables().stream().map(this::table).toList(),
                            changes.lostInterpreters().isEmpty()
                                    ? problem.interpreters()
                                    : problem.interpreters().stream()
                                            .map(this::interpreter)
                                            .toList(),
                            List.of(requests),
                            problem.precedences(),
                            List.of(),
                            problem.comfort()),
                    new NumberedMeetings(possible, numbers.build().toArray()),
                    impossible);
        }

        private Participant participant(Participant one, int keptMeetings) {
            boolean touched =
                    changes.noShows().contains(one.id()) || changes.late().containsKey(one.id());
            int least = Math.min(one.leastMeetings(), keptMeetings);
            if (!touched && least == one.leastMeetings()) {
                return one;
            }
            Set<Slot.Id> available = !touched
                    ? one.availability()
                    : one.availability().stream()
                            .filter(id -> changes.started(slot(id)) || comes(one.id(), slot(id)))
                            .collect(toSet());
            return new Participant(
                    one.id(),
                    one.side(),
                    one.tableCapacity(),
                    least,
                    one.mostMeetings(),
                    one.languages(),
                    available,
                    one.zone());
        }

        private Table table(Table table) {
            return changes.lostTables().contains(table.id())
                    ? new Table(table.id(), started(table.availability()), table.owner(), table.zone())
                    : table;
        }

        private Interpreter interpreter(Interpreter one) {
            return changes.lostInterpreters().contains(one.id())
                    ? new Interpreter(one.id(), one.languages(), started(one.availability()))
                    : one;
        }

        private Set<Slot.Id> started(Set<Slot.Id> ids) {
            return ids.stream().filter(id -> changes.started(slot(id))).collect(toSet());
        }

        private MeetingRequest request(MeetingRequest request, @Nullable PlannedMeeting meeting) {
            boolean agreed = changes.accepted().contains(request.id());
            if (meeting == null) {
                boolean out = request.wish() == Wish.NEVER || changes.declined().contains(request.id());
                return withoutFrozen(request, out ? Wish.NEVER : Wish.MAY, !out && agreed, Optional.empty());
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
            return withoutFrozen(request, request.wish(), request.accepted() || agreed, request.pin());
        }

        private MeetingRequest withoutFrozen(MeetingRequest request, Wish wish, boolean accepted, Optional<Pin> pin) {
            if (frozen.isEmpty()
                    && wish == request.wish()
                    && accepted == request.accepted()
                    && pin.equals(request.pin())) {
                return request;
            }
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
                    pin,
                    forbidden);
        }

        private Slot slot(Slot.Id id) {
            return requireNonNull(slots.get(id));
        }
    }
}
