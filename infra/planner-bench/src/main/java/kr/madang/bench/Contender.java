package kr.madang.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Who plans: the planner, and its peers. */
enum Contender {
    PLANNER,
    OPTAPLANNER,
    TIMEFOLD,
    CP_SAT,
    BY_VALUE,
    FIRST_COME;

    /** As it is written in tables and options. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The planner and the peers named: {@code all}, {@code none} or labels.
     *
     * @throws IllegalArgumentException where nobody has the name
     */
    static Set<Contender> with(List<String> peers) {
        Set<Contender> chosen = EnumSet.of(PLANNER);
        for (String peer : peers) {
            switch (peer) {
                case "all" -> chosen.addAll(List.of(values()));
                case "none" -> {}
                default -> chosen.add(labelled(peer));
            }
        }
        return chosen;
    }

    private static Contender labelled(String label) {
        return Arrays.stream(values())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no peer is called " + label + ": all, none, "
                        + Arrays.stream(values()).skip(1).map(Contender::label).collect(Collectors.joining(", "))));
    }
}
