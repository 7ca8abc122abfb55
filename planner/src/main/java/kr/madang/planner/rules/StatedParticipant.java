package kr.madang.planner.rules;

import java.util.Map;
import java.util.Set;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A participant and what it can expect.
 *
 * @param promised how many meetings every plan holds for it
 * @param ownTables how many tables of its own can be used in each slot; empty for who has none and sits at shared ones
 * @param waiting the numbers of the slots in which it waits if it has no meeting between others: those in which it could
 *     have one, but for those for lunch
 */
record StatedParticipant(Participant participant, int promised, Map<Slot.Id, Integer> ownTables, Set<Integer> waiting) {

    static StatedParticipant at(Participant participant) {
        return new StatedParticipant(participant, participant.leastMeetings(), Map.of(), Set.of());
    }

    boolean hasOwnTables() {
        return !ownTables.isEmpty();
    }

    int ownTables(OpenSlot slot) {
        return ownTables.getOrDefault(slot.id(), 0);
    }

    /** There is one for each participant. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StatedParticipant stated && participant.id().equals(stated.participant.id());
    }

    @Override
    public int hashCode() {
        return participant.id().hashCode();
    }
}
