package kr.madang.matchmaking;

import java.util.List;
import java.util.UUID;

/**
 * Helps one meeting at a time whose sides share no language.
 *
 * @param name personal data
 * @param languages codes of the languages spoken, at least two
 */
public record Interpreter(Id id, String name, List<String> languages) {

    public Interpreter {
        languages = languages.stream().distinct().sorted().toList();
        if (languages.size() < 2) {
            throw new IllegalArgumentException("An interpreter speaks at least two languages");
        }
    }

    @Override
    public String toString() {
        return "Interpreter[" + id.value() + "]";
    }

    /** The id of an interpreter. */
    public record Id(UUID value) {}
}
