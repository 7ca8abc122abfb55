package kr.madang.planner.index;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Language;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import org.jspecify.annotations.Nullable;

/** Interpreters of the same languages are a crew: what counts is how many of a crew work in a slot. */
public final class Crews {

    private static final int[] NOBODY = {};

    private final List<List<Interpreter>> crews = new ArrayList<>();
    private final Map<Interpreter.Id, Integer> crewOf = new HashMap<>();
    private final int[][] working;
    private final int slots;
    private final Map<Set<Language>, Integer> tongues = new HashMap<>();
    private final Map<Long, Help> helps = new HashMap<>();

    Crews(List<Interpreter> interpreters, int slots, ToIntFunction<Slot.Id> slot) {
        this.slots = slots;
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

    /** Whether the two share no language. */
    public boolean needed(Participant first, Participant second) {
        return Collections.disjoint(first.languages(), second.languages());
    }

    /** The same number for all who speak the same languages. */
    int tongue(Set<Language> languages) {
        return tongues.computeIfAbsent(languages, one -> tongues.size());
    }

    /** Who could help two participants of these tongues meet. */
    Help help(int firstTongue, int secondTongue, Participant first, Participant second) {
        return helps.computeIfAbsent(
                (long) firstTongue << Integer.SIZE | secondTongue,
                pair -> needed(first, second)
                        ? help(IntStream.range(0, crews.size())
                                .filter(crew -> crews.get(crew).get(0).links(first.languages(), second.languages()))
                                .toArray())
                        : new Help(NOBODY, null));
    }

    /** The help of the one interpreter that a pin names. */
    Help help(Interpreter.Id named) {
        return help(new int[] {requireNonNull(crewOf.get(named))});
    }

    private Help help(int[] linking) {
        long[] during = SlotSet.empty(slots);
        for (int crew : linking) {
            for (int slot = 0; slot < slots; slot++) {
                if (working[crew][slot] > 0) {
                    SlotSet.add(during, slot);
                }
            }
        }
        return new Help(linking, during);
    }

    /**
     * Who could help a request.
     *
     * @param crews nobody where no help is needed
     * @param during the slots in which one of them works; null where no help is needed
     */
    @SuppressWarnings("ArrayRecordComponent") // shared by many requests, which only read it
    record Help(int[] crews, long @Nullable [] during) {}
}
