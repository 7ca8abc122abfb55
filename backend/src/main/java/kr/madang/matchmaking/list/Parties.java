package kr.madang.matchmaking.list;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.madang.spreadsheet.Nearest;
import org.jspecify.annotations.Nullable;

/** The companies of an expo by all that they are called, whatever the case, the spaces and the form of company. */
final class Parties {

    /** A file that is full of unknown names is another file. */
    private static final int MOST_GUESSES = 300;

    private final Map<String, List<Party>> byName = new HashMap<>();
    private final Map<String, Optional<String>> guesses = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();
    private final Nearest nearest;

    Parties(Collection<Party> all) {
        for (Party party : all) {
            party.names().stream()
                    .map(Parties::plain)
                    .distinct()
                    .forEach(name -> byName.computeIfAbsent(name, none -> new ArrayList<>())
                            .add(party));
        }
        for (Party party : all) {
            shown.putIfAbsent(plain(party.name().ko()), party.name().ko());
            shown.putIfAbsent(plain(party.name().en()), party.name().en());
        }
        nearest = new Nearest(shown.keySet());
    }

    List<Party> find(String written) {
        return byName.getOrDefault(plain(written), List.of());
    }

    /** What was perhaps meant by a name that nobody has, or null. */
    @Nullable
    String nearest(String written) {
        if (!guesses.containsKey(written) && guesses.size() >= MOST_GUESSES) {
            return null;
        }
        return guesses.computeIfAbsent(written, name -> Optional.ofNullable(nearest.to(plain(name))))
                .map(shown::get)
                .orElse(null);
    }

    /** The Korean name where it is this company's alone, else what it is always found by. */
    String write(Party party) {
        return find(party.name().ko()).size() == 1 ? party.name().ko() : party.anyKey();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s|\\(주\\)|주식회사|[-.,]", "");
    }
}
