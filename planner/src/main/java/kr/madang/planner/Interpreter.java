package kr.madang.planner;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Helps one meeting at a time whose two sides share no language.
 *
 * @param languages the languages spoken; a meeting is helped by who speaks one of each side
 * @param availability the slots in which the interpreter works
 */
public record Interpreter(Id id, Set<Language> languages, Set<Slot.Id> availability) {

    public Interpreter {
        languages = Set.copyOf(languages);
        availability = Set.copyOf(availability);
    }

    /** This interpreter, working then. */
    public Interpreter available(Set<Slot.Id> then) {
        return new Interpreter(id, languages, then);
    }

    /** Whether a meeting of speakers of these can be helped. */
    public boolean links(Set<Language> first, Set<Language> second) {
        return !Collections.disjoint(languages, first) && !Collections.disjoint(languages, second);
    }

    /** The name the caller knows the interpreter by. */
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
