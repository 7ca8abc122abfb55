package kr.madang.planner;

import java.util.Collections;
import java.util.Set;

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
        public String toString() {
            return value;
        }
    }
}
