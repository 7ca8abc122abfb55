package kr.madang.planner.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.ProblemDefect;
import kr.madang.planner.ProblemDefect.Kind;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import kr.madang.planner.index.IndexedProblem;
import org.jspecify.annotations.Nullable;

/** Works changes into the parts of a problem, each of which keeps its place in its list. */
final class Changing {

    private final IndexedProblem indexed;
    private final MatchingProblem problem;
    private final PlanChanges changes;
    private final Presence presence;
    private final Published published;
    private final Participant[] participants;
    private final List<Table> tables;
    private final List<Interpreter> interpreters;
    private @Nullable FreePlaces places;

    Changing(IndexedProblem indexed, PlanChanges changes, Presence presence, Published published) {
        this.indexed = indexed;
        problem = indexed.source();
        this.changes = changes;
        this.presence = presence;
        this.published = published;
        participants = new Participant[indexed.participants()];
        for (int participant = 0; participant < participants.length; participant++) {
            Participant one = presence.of(indexed.participantAt(participant));
            participants[participant] = one.promised(Math.min(one.leastMeetings(), published.keptBy(participant)));
        }
        tables = presence.tables(problem.tables());
        interpreters = presence.interpreters(problem.interpreters());
    }

    /** The changed problem; what was promised is promised still, even if nobody can keep it any more. */
    MatchingProblem changed() {
        Participant[] given = new Participant[participants.length];
        for (int participant = 0; participant < participants.length; participant++) {
            given[indexed.placeOfParticipant(participant)] = participants[participant];
        }
        MeetingRequest[] requests =
                new MeetingRequest[indexed.requests() + changes.wishes().size()];
        for (int request = 0; request < indexed.requests(); request++) {
            requests[indexed.placeOf(request)] = request(request);
        }
        int at = indexed.requests();
        for (MeetingRequest wish : changes.wishes()) {
            requests[at++] = withoutFrozen(wish);
        }
        return problem.with(List.of(given), problem.slots(), tables, interpreters)
                .withRequests(List.of(requests))
                .withPublished(List.of());
    }

    private MeetingRequest request(int number) {
        MeetingRequest request = indexed.requestAt(number);
        PlannedMeeting meeting = published.kept(number);
        boolean accepted = request.accepted() || changes.accepted().contains(request.id());
        if (meeting != null) {
            return presence.frozen().contains(meeting.slot())
                    ? request.meant(request.wish(), accepted, Optional.of(at(meeting)))
                    : withoutFrozen(request.meant(request.wish(), accepted, request.pin()));
        }
        if (changes.declined().contains(request.id())) {
            return withoutFrozen(request.meant(Wish.NEVER, false, Optional.empty()));
        }
        Optional<Pin> pin = request.pin().flatMap(one -> stillPinned(number, one));
        boolean loose = pin.isEmpty() && request.pin().isPresent();
        MeetingRequest meant = request.meant(loose ? Wish.MUST : request.wish(), accepted, pin);
        PlannedMeeting displaced = published.displaced(number);
        return displaced != null && presence.frozen().contains(displaced.slot())
                ? meant.forbidding(plus(meant.forbidden(), frozenBut(displaced.slot())))
                : withoutFrozen(meant);
    }

    /** What has only lost its table or interpreter may be held with another one at its time, however soon that is. */
    private Set<Slot.Id> frozenBut(Slot.Id own) {
        Set<Slot.Id> others = new HashSet<>(presence.frozen());
        others.remove(own);
        return others;
    }

    private static Set<Slot.Id> plus(Set<Slot.Id> some, Set<Slot.Id> more) {
        Set<Slot.Id> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Pin at(PlannedMeeting meeting) {
        return new Pin(meeting.slot(), Optional.of(meeting.table()), meeting.interpreter());
    }

    /** Where a pinned meeting that cannot be held as it was can be held in its slot, if anywhere. */
    private Optional<Pin> stillPinned(int number, Pin pin) {
        Participant first = participants[indexed.first(number)];
        Participant second = participants[indexed.second(number)];
        boolean open = !presence.frozen().contains(pin.slot()) || published.displaced(number) != null;
        boolean there = open
                && first.availability().contains(pin.slot())
                && second.availability().contains(pin.slot());
        return there ? places().take(indexed.requestAt(number), first, second, pin) : Optional.empty();
    }

    /** What new requests are pinned to while a meeting that stays has it. */
    List<ProblemDefect> taken() {
        List<ProblemDefect> defects = new ArrayList<>();
        for (MeetingRequest wish : changes.wishes()) {
            String where = "request " + wish.id();
            wish.pin().ifPresent(pin -> {
                pin.table()
                        .filter(table -> places().taken(pin.slot(), table))
                        .ifPresent(table -> defects.add(new ProblemDefect(Kind.PIN_TABLE_TAKEN, where, table.value())));
                pin.interpreter()
                        .filter(one -> places().taken(pin.slot(), one))
                        .ifPresent(
                                one -> defects.add(new ProblemDefect(Kind.PIN_INTERPRETER_UNFIT, where, one.value())));
            });
        }
        return defects;
    }

    private FreePlaces places() {
        FreePlaces known = places;
        if (known == null) {
            known = new FreePlaces(tables, interpreters, published.possible().meetings());
            places = known;
        }
        return known;
    }

    private MeetingRequest withoutFrozen(MeetingRequest request) {
        Set<Slot.Id> frozen = presence.frozen();
        if (frozen.isEmpty()) {
            return request;
        }
        if (request.forbidden().isEmpty()) {
            return request.forbidding(frozen); // one set for almost all: whoever looks at sets again can know it
        }
        return request.forbidding(plus(request.forbidden(), frozen));
    }
}
