package kr.madang.planner;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Either side of a meeting.
 *
 * @param name what people call the participant; the planner only passes it on
 * @param tableCapacity how many meetings can be held at once, at least 1
 * @param leastMeetings how many meetings are promised, 0 for none; who has fewer requests that can be held is promised
 *     all of those
 * @param mostMeetings how many meetings are wanted over the whole expo, at least 1
 * @param languages the languages spoken; no interpreter is needed where two participants share one
 * @param availability the slots in which meetings can be held
 * @param zone where in the hall the participant is at home; zones are numbered along the way through it
 */
public record Participant(
        Id id,
        Optional<String> name,
        Side side,
        int tableCapacity,
        int leastMeetings,
        int mostMeetings,
        Set<Language> languages,
        Set<Slot.Id> availability,
        OptionalInt zone) {

    public Participant {
        if (tableCapacity < 1) {
            throw new IllegalArgumentException("participant " + id + " holds fewer than one meeting at once");
        }
        if (mostMeetings < 1) {
            throw new IllegalArgumentException("participant " + id + " wants fewer than one meeting");
        }
        if (leastMeetings < 0) {
            throw new IllegalArgumentException("participant " + id + " is promised fewer than no meetings");
        }
        languages = Set.copyOf(languages);
        availability = Set.copyOf(availability);
    }

    /** A participant whom people know by its id. */
    public Participant(
            Id id,
            Side side,
            int tableCapacity,
            int leastMeetings,
            int mostMeetings,
            Set<Language> languages,
            Set<Slot.Id> availability,
            OptionalInt zone) {
        this(id, Optional.empty(), side, tableCapacity, leastMeetings, mostMeetings, languages, availability, zone);
    }

    /** A participant who is promised nothing and at home nowhere. */
    public Participant(
            Id id, Side side, int tableCapacity, int mostMeetings, Set<Language> languages, Set<Slot.Id> availability) {
        this(id, side, tableCapacity, 0, mostMeetings, languages, availability, OptionalInt.empty());
    }

    /** This participant, promised so many meetings. */
    public Participant promised(int newLeastMeetings) {
        return newLeastMeetings == leastMeetings
                ? this
                : new Participant(
                        id, name, side, tableCapacity, newLeastMeetings, mostMeetings, languages, availability, zone);
    }

    /** This participant, available then. */
    public Participant available(Set<Slot.Id> then) {
        return new Participant(id, name, side, tableCapacity, leastMeetings, mostMeetings, languages, then, zone);
    }

    /** Who the participant is at the expo: buyers and exhibitors meet each other, a peer meets anybody. */
    public enum Side {
        BUYER,
        EXHIBITOR,
        PEER;

        /** Whether two of these sides may meet. */
        public boolean meets(Side other) {
            return this != other || this == PEER;
        }
    }

    /** The name the caller knows the participant by. */
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
