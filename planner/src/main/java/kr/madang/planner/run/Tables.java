package kr.madang.planner.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.NumberedMeetings;
import kr.madang.planner.timetable.Arrangement;
import kr.madang.planner.timetable.Timetable;
import org.jspecify.annotations.Nullable;

/**
 * Gives every meeting of an arrangement its table and its interpreter: the pinned ones, else the nearest table that is
 * left of those it may be held at, and the first of the crew who is left.
 */
public final class Tables {

    private Arrangement arrangement;
    private IndexedProblem problem;
    private final int[] zones;
    private final boolean[] exhibits;
    private final FreeTables shared;
    private final Map<Participant.Id, FreeTables> own = new HashMap<>();
    private final FreeInterpreters interpreters;
    private Table.@Nullable Id[] tables;
    private Interpreter.@Nullable Id[] help;
    private @Nullable PlannedMeeting[] meetings;

    private Tables(Arrangement arrangement) {
        this.arrangement = arrangement;
        problem = arrangement.problem();
        zones = new int[problem.participants()];
        exhibits = new boolean[problem.participants()];
        for (int one = 0; one < zones.length; one++) {
            zones[one] = problem.participantAt(one).zone().orElse(FreeTables.NOWHERE);
            exhibits[one] = problem.participantAt(one).side() == Participant.Side.EXHIBITOR;
        }
        Map<Optional<Participant.Id>, List<Table>> byOwner = new HashMap<>();
        problem.source()
                .tables()
                .forEach(table -> byOwner.computeIfAbsent(table.owner(), one -> new ArrayList<>())
                        .add(table));
        shared = free(byOwner.getOrDefault(Optional.<Participant.Id>empty(), List.of()));
        byOwner.forEach((owner, owned) -> owner.ifPresent(one -> own.put(one, free(owned))));
        interpreters = new FreeInterpreters(problem);
        tables = new Table.Id[problem.requests()];
        help = new Interpreter.Id[problem.requests()];
        meetings = new PlannedMeeting[problem.requests()];
    }

    private FreeTables free(List<Table> some) {
        return new FreeTables(some, problem.slots(), problem::numberOf);
    }

    /** The plan with tables and interpreters; who is in the slot that is published keeps those that are. */
    public static Plan plan(Arrangement arrangement) {
        return of(arrangement).plan();
    }

    /** The same, for whoever will ask {@link #after} for those of a later arrangement. */
    static Tables of(Arrangement arrangement) {
        IndexedProblem problem = arrangement.problem();
        List<PlannedMeeting> published = problem.source().published();
        return of(arrangement, NumberedMeetings.of(new Plan(published, 0), problem));
    }

    /** The plan with tables and interpreters; who is in the slot of an earlier plan keeps those it had there. */
    public static Plan plan(Arrangement arrangement, NumberedMeetings earlier) {
        return of(arrangement, earlier).plan();
    }

    private static Tables of(Arrangement arrangement, NumberedMeetings earlier) {
        Tables tables = new Tables(arrangement);
        for (int request = 0; request < tables.problem.requests(); request++) {
            tables.takePinned(request);
        }
        for (int at = 0; at < earlier.size(); at++) {
            tables.takeEarlier(earlier.request(at), earlier.meeting(at));
        }
        return tables;
    }

    /**
     * Those of a later arrangement of the same problem, or of one after a change of promises, requests and availability; these
     * are gone then. A meeting that stays in its slot keeps its table and its interpreter, and is not looked at again, unless
     * another could have a claim to them: where something is published, or what is pinned comes or goes.
     */
    Tables after(Arrangement later) {
        IndexedProblem next = later.problem();
        boolean claimed = !next.source().published().isEmpty()
                || IntStream.range(0, next.requests())
                        .anyMatch(request -> isPinned(next, request) && !staysIn(later, request));
        if (claimed) {
            return of(later);
        }
        for (int request = 0; request < meetings.length; request++) {
            if (meetings[request] != null && !staysIn(later, request)) {
                leave(request, meetings[request]);
            }
        }
        arrangement = later;
        problem = next;
        tables = Arrays.copyOf(tables, next.requests());
        help = Arrays.copyOf(help, next.requests());
        meetings = Arrays.copyOf(meetings, next.requests());
        return this;
    }

    /** Whether it is pinned in the other problem, or in this one. */
    private boolean isPinned(IndexedProblem other, int request) {
        return other.pinned(request) || (request < meetings.length && problem.pinned(request));
    }

    private boolean staysIn(Arrangement later, int request) {
        return request < meetings.length
                && arrangement.slotOf(request) == later.slotOf(request)
                && arrangement.helperOf(request) == later.helperOf(request);
    }

    private void leave(int request, PlannedMeeting meeting) {
        int slot = arrangement.slotOf(request);
        free(request).giveBack(meeting.table(), slot);
        meeting.interpreter().ifPresent(who -> interpreters.giveBack(who, arrangement.helperOf(request), slot));
        tables[request] = null;
        help[request] = null;
        meetings[request] = null;
    }

    /** Every meeting at its table, the earliest first. */
    Plan plan() {
        int[] held = held();
        List<PlannedMeeting> planned = new ArrayList<>(held.length);
        for (int request : held) {
            PlannedMeeting known = meetings[request];
            PlannedMeeting meeting = known == null ? meeting(request) : known;
            meetings[request] = meeting;
            planned.add(meeting);
        }
        return new Plan(planned, arrangement.value());
    }

    /** The requests that are held, the earliest first. */
    private int[] held() {
        int[] next = new int[problem.slots() + 1];
        for (int request = 0; request < problem.requests(); request++) {
            if (arrangement.held(request)) {
                next[arrangement.slotOf(request) + 1]++;
            }
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] held = new int[next[problem.slots()]];
        for (int request = 0; request < problem.requests(); request++) {
            if (arrangement.held(request)) {
                held[next[arrangement.slotOf(request)]++] = request;
            }
        }
        return held;
    }

    private void takePinned(int request) {
        if (problem.pinned(request) && arrangement.held(request)) {
            Pin pin = problem.requestAt(request).pin().orElseThrow();
            int slot = arrangement.slotOf(request);
            pin.table().ifPresent(table -> {
                free(request).take(table, slot);
                tables[request] = table;
            });
            if (arrangement.helperOf(request) != Timetable.NONE) {
                pin.interpreter().ifPresent(who -> {
                    interpreters.take(who, arrangement.helperOf(request), slot);
                    help[request] = who;
                });
            }
        }
    }

    private void takeEarlier(int request, PlannedMeeting before) {
        if (request < 0 || !arrangement.held(request)) {
            return;
        }
        int slot = arrangement.slotOf(request);
        if (problem.numberOf(before.slot()) != slot) {
            return;
        }
        if (tables[request] == null && free(request).take(before.table(), slot)) {
            tables[request] = before.table();
        }
        if (arrangement.helperOf(request) != Timetable.NONE && help[request] == null) {
            before.interpreter()
                    .filter(who -> interpreters.take(who, arrangement.helperOf(request), slot))
                    .ifPresent(who -> help[request] = who);
        }
    }

    private PlannedMeeting meeting(int request) {
        MeetingRequest source = problem.requestAt(request);
        int slot = arrangement.slotOf(request);
        Slot.Id slotId = problem.slotAt(slot).id();
        Table.Id table = tables[request];
        return new PlannedMeeting(
                source.id(),
                slotId,
                table == null ? free(request).takeNearest(zone(request), slot) : table,
                interpreter(request, slot));
    }

    private Optional<Interpreter.Id> interpreter(int request, int slot) {
        if (arrangement.helperOf(request) == Timetable.NONE) {
            return Optional.empty();
        }
        Interpreter.Id who = help[request];
        return Optional.of(who == null ? interpreters.takeFirst(arrangement.helperOf(request), slot) : who);
    }

    private FreeTables free(int request) {
        if (problem.atSharedTable(request)) {
            return shared;
        }
        int host = problem.hasOwnTables(problem.first(request)) ? problem.first(request) : problem.second(request);
        return own.getOrDefault(problem.participantAt(host).id(), shared);
    }

    /** Where the exhibitor of the two is at home, or else the other. */
    private int zone(int request) {
        int first = problem.first(request);
        int second = problem.second(request);
        boolean secondFirst = exhibits[second] && zones[second] != FreeTables.NOWHERE;
        return secondFirst || zones[first] == FreeTables.NOWHERE ? zones[second] : zones[first];
    }
}
