package kr.madang.planner.rules;

import java.util.Map;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;

/**
 * A participant and what it can expect.
 *
 * @param promised how many meetings every plan holds for it
 * @param ownTables how many tables of its own can be used in each slot; empty for who has none and sits at shared ones
 */
record Attendant(Participant participant, int promised, Map<Slot.Id, Integer> ownTables) {

    static Attendant at(Participant participant) {
        return new Attendant(participant, participant.leastMeetings(), Map.of());
    }

    boolean hasOwnTables() {
        return !ownTables.isEmpty();
    }

    int ownTables(OpenSlot slot) {
        return ownTables.getOrDefault(slot.id(), 0);
    }
}
