package kr.madang.planner.index;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Language;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;

/** Interpreters of the same languages are a crew: what counts is how many of a crew work in a slot. */
public final class Crews {

    private static final int[] NOBODY = {};

    private final List<List<Interpreter>> crews = new ArrayList<>();
    private final Map<Interpreter.Id, Integer> crewOf = new HashMap<>();
    private final int[][] working;
    private final Map<List<Set<Language>>, int[]> linking = new HashMap<>();

    Crews(List<Interpreter> interpreters, int slots, ToIntFunction<Slot.Id> slot) {
        Map<Set<Language>, Integer> byLanguages = new HashMap<>();
        for (Interpreter interpreter : interpreters) {
            int crew = byLanguages.computeIfAbsent(interpreter.languages(), one -> crews.size());
            if (crew == crews.size()) {
                crews.add(new ArrayList<>());
            }
            crews.get(crew).add(interpreter);
            crewOf.put(interpreter.id(), crew);
        }
        working = new int[crews.size()][slots];
        for (Interpreter interpreter : interpreters) {
            int[] counts = working[requireNonNull(crewOf.get(interpreter.id()))];
            interpreter.availability().forEach(id -> counts[slot.applyAsInt(id)]++);
        }
    }

    public int size() {
        return crews.size();
    }

    /** The crew of an interpreter, -1 for an unknown one. */
    public int crewOf(Interpreter.Id interpreter) {
        return crewOf.getOrDefault(interpreter, -1);
    }

    /** How many of the crew work in the slot. */
    public int working(int crew, int slot) {
        return working[crew][slot];
    }

    /** The interpreters of a crew in the canonical order. */
    public List<Interpreter> members(int crew) {
        return Collections.unmodifiableList(crews.get(crew));
    }

    boolean work(int[] candidates, int slot) {
        return Arrays.stream(candidates).anyMatch(crew -> working[crew][slot] > 0);
    }

    /** Whether the two share no language. */
    public boolean needed(Participant first, Participant second) {
        return Collections.disjoint(first.languages(), second.languages());
    }

    /** The crews who could help the two, or the one of the interpreter that a pin names; nobody where none is needed. */
    int[] forRequest(MeetingRequest request, Participant first, Participant second) {
        if (!needed(first, second)) {
            return NOBODY;
        }
        Integer named = request.pin().flatMap(Pin::interpreter).map(crewOf::get).orElse(null);
        return named == null
                ? linking.computeIfAbsent(
                        List.of(first.languages(), second.languages()),
                        languages -> linking(first.languages(), second.languages()))
                : new int[] {named};
    }

    private int[] linking(Set<Language> first, Set<Language> second) {
        return IntStream.range(0, crews.size())
                .filter(crew -> crews.get(crew).get(0).links(first, second))
                .toArray();
    }
}
