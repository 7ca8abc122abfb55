package kr.madang.matchmaking;

import java.util.List;
import java.util.UUID;
import kr.madang.shared.InTwoLanguages;

/**
 * A company that comes to buy. It holds one meeting at a time.
 *
 * @param country ISO 3166 code, two capital letters
 * @param languages codes of the languages spoken in meetings, at least one
 * @param seeks codes of the interests it seeks
 */
public record Buyer(Id id, InTwoLanguages name, String country, List<String> languages, List<String> seeks) {

    public Buyer {
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("A buyer speaks at least one language");
        }
        languages = languages.stream().distinct().sorted().toList();
        seeks = seeks.stream().distinct().sorted().toList();
    }

    /** The id of a buyer. */
    public record Id(UUID value) {}
}
