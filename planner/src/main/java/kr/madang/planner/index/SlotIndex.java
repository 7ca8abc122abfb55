package kr.madang.planner.index;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.madang.planner.Slot;

/** The slots by time, and their numbers. */
final class SlotIndex {

    private final List<Slot> slots;
    private final Map<Slot.Id, Integer> numbers = new HashMap<>();
    private final Days days;

    /** @param slots by time */
    SlotIndex(List<Slot> slots) {
        this.slots = slots;
        slots.forEach(slot -> numbers.put(slot.id(), numbers.size()));
        days = new Days(slots);
    }

    int size() {
        return slots.size();
    }

    Slot at(int number) {
        return slots.get(number);
    }

    Days days() {
        return days;
    }

    /** The number of the slot with this id, or -1. */
    int find(Slot.Id id) {
        return numbers.getOrDefault(id, -1);
    }

    /** The number of a slot that is there. */
    int get(Slot.Id id) {
        return requireNonNull(numbers.get(id));
    }

    long[] set(Set<Slot.Id> ids) {
        long[] set = SlotSet.empty(size());
        ids.forEach(id -> SlotSet.add(set, get(id)));
        return set;
    }
}
