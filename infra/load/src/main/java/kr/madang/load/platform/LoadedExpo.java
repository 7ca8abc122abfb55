package kr.madang.load.platform;

import java.util.List;
import java.util.stream.Stream;

/**
 * An expo that takes registrations: as many admission types as quotas, each counted by one of them.
 *
 * @param capacity of each quota
 */
public record LoadedExpo(String slug, int quotas, int capacity) {

    /** The one consent that every visitor must give. */
    public static final String CONSENT = "privacy";

    /** Reads a list as {@link #toText} writes it. */
    static List<LoadedExpo> parse(String text) {
        return Stream.of(text.split(",", -1)).map(LoadedExpo::parseOne).toList();
    }

    public static String toText(List<LoadedExpo> expos) {
        return String.join(
                ",",
                expos.stream()
                        .map(expo -> expo.slug + ":" + expo.quotas + ":" + expo.capacity)
                        .toList());
    }

    /** The code of the admission type that a visitor with this number asks for. */
    public String admissionType(int number) {
        return code(Math.floorMod(number, quotas));
    }

    static String code(int quota) {
        return "type-" + quota;
    }

    private static LoadedExpo parseOne(String text) {
        String[] parts = text.split(":", -1);
        return new LoadedExpo(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
