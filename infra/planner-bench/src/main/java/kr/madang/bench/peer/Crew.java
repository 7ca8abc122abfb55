package kr.madang.bench.peer;

import java.util.List;
import java.util.Map;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Slot;

/**
 * Interpreters who speak the same languages, so that it does not matter which of them helps.
 *
 * @param working who works in each slot
 */
public record Crew(int number, Map<Slot.Id, List<Interpreter.Id>> working) {

    public Crew {
        working = Map.copyOf(working);
    }

    /** How many meetings they can help in the slot. */
    public int atOnce(Slot.Id slot) {
        return working.getOrDefault(slot, List.of()).size();
    }

    int hours() {
        return working.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Crew crew && crew.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
