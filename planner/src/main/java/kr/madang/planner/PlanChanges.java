package kr.madang.planner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has changed since a plan was published.
 *
 * @param now the time of the change; what has started by then has taken place. Empty before the first slot
 * @param freeze how long from now everything stays as it is, but for what cannot be held any more
 * @param noShows who will not come any more
 * @param late who will come later, and how long after now
 * @param lostTables tables that cannot be used, and how long
 * @param lostInterpreters interpreters who cannot help, and how long
 * @param declined requests that one of the two does not want any more
 * @param accepted requests on which both have agreed: they are held from now on, somewhere
 * @param wishes new requests
 * @param newcomers participants who were not in the problem; they are promised nothing but by their requests
 */
public record PlanChanges(
        Optional<Instant> now,
        Duration freeze,
        Set<Participant.Id> noShows,
        Map<Participant.Id, Duration> late,
        Map<Table.Id, Loss> lostTables,
        Map<Interpreter.Id, Loss> lostInterpreters,
        Set<MeetingRequest.Id> declined,
        Set<MeetingRequest.Id> accepted,
        List<MeetingRequest> wishes,
        List<Participant> newcomers) {

    public PlanChanges {
        if (freeze.isNegative()) {
            throw new IllegalArgumentException("the freeze is negative");
        }
        noShows = Set.copyOf(noShows);
        late = Map.copyOf(late);
        lostTables = Map.copyOf(lostTables);
        lostInterpreters = Map.copyOf(lostInterpreters);
        declined = Set.copyOf(declined);
        accepted = Set.copyOf(accepted);
        wishes = List.copyOf(wishes);
        newcomers = List.copyOf(newcomers);
    }

    /** Changes among those who are in the problem. */
    public PlanChanges(
            Optional<Instant> now,
            Duration freeze,
            Set<Participant.Id> noShows,
            Map<Participant.Id, Duration> late,
            Map<Table.Id, Loss> lostTables,
            Map<Interpreter.Id, Loss> lostInterpreters,
            Set<MeetingRequest.Id> declined,
            Set<MeetingRequest.Id> accepted,
            List<MeetingRequest> wishes) {
        this(now, freeze, noShows, late, lostTables, lostInterpreters, declined, accepted, wishes, List.of());
    }

    /** The problem with the newcomers behind its other participants. */
    public MatchingProblem joined(MatchingProblem problem) {
        return newcomers.isEmpty()
                ? problem
                : problem.withParticipants(Stream.concat(problem.participants().stream(), newcomers.stream())
                        .toList());
    }

    /** One participant does not come any more. */
    public static PlanChanges noShow(Participant.Id participant) {
        return single(Set.of(participant), Set.of(), Set.of(), List.of());
    }

    /** One request is not wanted any more. */
    public static PlanChanges declined(MeetingRequest.Id request) {
        return single(Set.of(), Set.of(request), Set.of(), List.of());
    }

    /** Both sides of one request have agreed. */
    public static PlanChanges accepted(MeetingRequest.Id request) {
        return single(Set.of(), Set.of(), Set.of(request), List.of());
    }

    /** One request is new. */
    public static PlanChanges wish(MeetingRequest wish) {
        return single(Set.of(), Set.of(), Set.of(), List.of(wish));
    }

    private static PlanChanges single(
            Set<Participant.Id> noShows,
            Set<MeetingRequest.Id> declined,
            Set<MeetingRequest.Id> accepted,
            List<MeetingRequest> wishes) {
        return new PlanChanges(
                Optional.empty(), Duration.ZERO, noShows, Map.of(), Map.of(), Map.of(), declined, accepted, wishes);
    }

    /** Whether the table cannot be used in a slot, were it not for {@link #started}. */
    public boolean lost(Table.Id table, Slot slot) {
        Loss loss = lostTables.get(table);
        return loss != null && loss.takes(slot);
    }

    /** Whether the interpreter cannot help in a slot, were it not for {@link #started}. */
    public boolean lost(Interpreter.Id interpreter, Slot slot) {
        Loss loss = lostInterpreters.get(interpreter);
        return loss != null && loss.takes(slot);
    }

    /** Whether a slot has begun. */
    public boolean started(Slot slot) {
        return now.isPresent() && !slot.start().isAfter(now.get());
    }

    /** Whether nothing new may be put into a slot. */
    public boolean frozen(Slot slot) {
        return started(slot)
                || (now.isPresent() && slot.start().isBefore(now.get().plus(freeze)));
    }
}
