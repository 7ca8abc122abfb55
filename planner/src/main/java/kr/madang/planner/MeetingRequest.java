package kr.madang.planner;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two participants who would meet. Which of them is named first says nothing.
 *
 * @param value what the meeting is worth to both together, 1 to 1000
 * @param rank the place of the wish in the list of who asked, 1 for the first; it is reported, its worth is in the value
 * @param wish how strongly it is meant
 * @param accepted whether both have agreed already; an accepted request is always held, somewhere
 * @param pin where the meeting is fixed already; a pinned request is always held
 * @param forbidden slots in which these two are not to meet
 */
public record MeetingRequest(
        Id id,
        Participant.Id first,
        Participant.Id second,
        int value,
        OptionalInt rank,
        Wish wish,
        boolean accepted,
        Optional<Pin> pin,
        Set<Slot.Id> forbidden) {

    public static final int HIGHEST_VALUE = 1000;

    public MeetingRequest {
        if (value < 1 || value > HIGHEST_VALUE) {
            throw new IllegalArgumentException("request " + id + " is worth " + value + ", not 1 to " + HIGHEST_VALUE);
        }
        if (rank.isPresent() && rank.getAsInt() < 1) {
            throw new IllegalArgumentException("request " + id + " has the rank " + rank.getAsInt());
        }
        forbidden = Set.copyOf(forbidden);
    }

    /** A request that may be held in any slot. */
    public MeetingRequest(Id id, Participant.Id first, Participant.Id second, int value, Optional<Pin> pin) {
        this(id, first, second, value, OptionalInt.empty(), Wish.MAY, false, pin, Set.of());
    }

    /** A request the planner is free to place or to leave out. */
    public static MeetingRequest open(Id id, Participant.Id first, Participant.Id second, int value) {
        return new MeetingRequest(id, first, second, value, Optional.empty());
    }

    /** This request, held at the given place. */
    public MeetingRequest pinnedTo(Pin place) {
        return meant(wish, accepted, Optional.of(place));
    }

    /** This request, meant as strongly as this. */
    public MeetingRequest wished(Wish newWish) {
        return meant(newWish, accepted, pin);
    }

    /** This request, on which both have agreed. */
    public MeetingRequest agreed() {
        return meant(wish, true, pin);
    }

    /** This request, meant in this way. */
    public MeetingRequest meant(Wish newWish, boolean nowAccepted, Optional<Pin> newPin) {
        return newWish == wish && nowAccepted == accepted && newPin.equals(pin)
                ? this
                : new MeetingRequest(id, first, second, value, rank, newWish, nowAccepted, newPin, forbidden);
    }

    /** This request with other slots in which the two are not to meet. */
    public MeetingRequest forbidding(Set<Slot.Id> slots) {
        return new MeetingRequest(id, first, second, value, rank, wish, accepted, pin, slots);
    }

    /** Whether every plan holds it. */
    public boolean isPromised() {
        return wish == Wish.MUST || accepted || pin.isPresent();
    }

    /** How strongly a request is meant. */
    public enum Wish {
        /** Every plan holds it. */
        MUST,
        /** A plan may hold it. */
        MAY,
        /** No plan holds it. */
        NEVER
    }

    /** What the planner must not move: the slot, and the table and interpreter where they are given. */
    public record Pin(Slot.Id slot, Optional<Table.Id> table, Optional<Interpreter.Id> interpreter) {

        public static Pin to(Slot.Id slot) {
            return new Pin(slot, Optional.empty(), Optional.empty());
        }
    }

    /** The name the caller knows the request by. */
    public record Id(String value) {

        public Id {
            Names.require(value);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || (other instanceof Id id && value.equals(id.value));
        }

        // millions of look-ups: what the compiler makes for records goes by method handles and takes thrice as long
        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
