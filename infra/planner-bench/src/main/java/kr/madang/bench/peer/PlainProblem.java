package kr.madang.bench.peer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Language;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/**
 * What a straightforward model decides: for each request a slot or none. Tables and interpreters are counted by slot and
 * named afterwards by {@link Seating}.
 */
public final class PlainProblem {

    private final MatchingProblem source;
    private final Map<Slot.Id, Integer> tables = new HashMap<>();
    private final List<Crew> crews;
    private final List<PlainRequest> requests;

    private PlainProblem(MatchingProblem source) {
        this.source = source;
        for (Table table : source.tables()) {
            table.availability().forEach(slot -> tables.merge(slot, 1, Integer::sum));
        }
        Map<Set<Language>, List<Interpreter>> byLanguages = new LinkedHashMap<>();
        source.interpreters()
                .forEach(one -> byLanguages
                        .computeIfAbsent(one.languages(), languages -> new ArrayList<>())
                        .add(one));
        crews = new ArrayList<>();
        byLanguages.values().forEach(members -> crews.add(new Crew(crews.size(), working(members))));
        requests = requests(new ArrayList<>(byLanguages.values()));
    }

    /**
     * The problem without what an invented expo never has.
     *
     * @throws IllegalArgumentException where the problem has more than these models know
     */
    public static PlainProblem of(MatchingProblem source) {
        boolean more = !source.precedences().isEmpty()
                || source.tables().stream().anyMatch(table -> table.owner().isPresent())
                || source.participants().stream().anyMatch(one -> one.leastMeetings() > 0)
                || source.requests().stream().anyMatch(one -> one.pin().isPresent());
        if (more) {
            throw new IllegalArgumentException(
                    "own tables, least meetings, pins and precedences are not in the straightforward models");
        }
        return new PlainProblem(source);
    }

    /** Requests that can be held, in the order given. */
    public List<PlainRequest> requests() {
        return requests;
    }

    public List<Slot> slots() {
        return source.slots();
    }

    public List<Participant> participants() {
        return source.participants();
    }

    public List<Crew> crews() {
        return crews;
    }

    /** How many meetings there are tables for. */
    public int tables(Slot.Id slot) {
        return tables.getOrDefault(slot, 0);
    }

    MatchingProblem source() {
        return source;
    }

    private static Map<Slot.Id, List<Interpreter.Id>> working(List<Interpreter> members) {
        Map<Slot.Id, List<Interpreter.Id>> working = new HashMap<>();
        members.forEach(one -> one.availability()
                .forEach(slot ->
                        working.computeIfAbsent(slot, same -> new ArrayList<>()).add(one.id())));
        return working;
    }

    private List<PlainRequest> requests(List<List<Interpreter>> members) {
        Map<Participant.Id, Participant> byId =
                source.participants().stream().collect(toMap(Participant::id, identity()));
        List<PlainRequest> found = new ArrayList<>();
        for (MeetingRequest request : source.requests()) {
            Participant first = Objects.requireNonNull(byId.get(request.first()));
            Participant second = Objects.requireNonNull(byId.get(request.second()));
            boolean understood = !Collections.disjoint(first.languages(), second.languages());
            List<Crew> helpers = understood
                    ? List.of()
                    : crews.stream()
                            .filter(crew ->
                                    members.get(crew.number()).get(0).links(first.languages(), second.languages()))
                            .sorted(Comparator.comparing(Crew::hours).reversed())
                            .toList();
            List<Slot.Id> open = source.slots().stream()
                    .map(Slot::id)
                    .filter(slot -> first.availability().contains(slot)
                            && second.availability().contains(slot)
                            && !request.forbidden().contains(slot)
                            && tables(slot) > 0
                            && (understood || helpers.stream().anyMatch(crew -> crew.atOnce(slot) > 0)))
                    .toList();
            if (request.wish() != Wish.NEVER && !open.isEmpty()) {
                found.add(new PlainRequest(found.size(), request, first, second, open, helpers));
            }
        }
        return found;
    }
}
