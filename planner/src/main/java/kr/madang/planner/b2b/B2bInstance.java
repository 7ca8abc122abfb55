package kr.madang.planner.b2b;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Meetings of given pairs to be spread over slots. Slots, participants and meetings are numbered from 1, in the order
 * of their lists; slots with adjacent numbers follow each other without a break.
 *
 * @param slots the half day each belongs to
 * @param tables how many meetings can be held in a slot
 * @param fairness by how many breaks two participants may differ at most; empty if that does not matter
 */
public record B2bInstance(
        String name,
        List<HalfDay> slots,
        int tables,
        List<Participant> participants,
        List<Meeting> meetings,
        List<Precedence> precedences,
        OptionalInt fairness) {

    public B2bInstance {
        slots = List.copyOf(slots);
        participants = List.copyOf(participants);
        meetings = List.copyOf(meetings);
        precedences = List.copyOf(precedences);
    }

    public HalfDay slot(int number) {
        return slots.get(number - 1);
    }

    public Participant participant(int number) {
        return participants.get(number - 1);
    }

    public Meeting meeting(int number) {
        return meetings.get(number - 1);
    }

    /** When a slot is, or when a meeting has to be; a slot of an event without half days is at any time. */
    public enum HalfDay {
        MORNING,
        AFTERNOON,
        ANY
    }

    /** Someone who cannot meet in some slots. */
    public record Participant(Set<Integer> forbiddenSlots) {

        public Participant {
            forbiddenSlots = Set.copyOf(forbiddenSlots);
        }
    }

    /**
     * Two participants who meet once; they may have several meetings with each other.
     *
     * @param fixedSlot the only slot it can be in, if there is just one
     */
    public record Meeting(int first, int second, HalfDay halfDay, OptionalInt fixedSlot) {

        public boolean has(int participant) {
            return first == participant || second == participant;
        }
    }

    /** The meeting {@code earlier} is in a slot before that of {@code later}. */
    public record Precedence(int earlier, int later) {}
}
