package kr.madang.expo;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.madang.shared.ExpoId;
import kr.madang.shared.HostId;
import kr.madang.shared.InTwoLanguages;

/**
 * One edition of an expo.
 *
 * @param slug its name in addresses, unique on the installation: lower-case words joined by hyphens
 * @param days in order, at least one
 */
public record Expo(
        ExpoId id,
        HostId host,
        String slug,
        InTwoLanguages name,
        InTwoLanguages venue,
        ZoneId timeZone,
        State state,
        List<ExpoDay> days) {

    /** Lower-case words joined by hyphens, 3 to 60 characters. */
    private static final Pattern SLUG = Pattern.compile("(?=.{3,60}$)[a-z0-9]+(-[a-z0-9]+)*");
    /** First words of the platform's own addresses. */
    private static final Set<String> RESERVED = Set.of("api", "assets", "dev", "sign-in");

    public Expo {
        if (!SLUG.matcher(slug).matches() || RESERVED.contains(slug)) {
            throw new IllegalArgumentException("An address cannot hold the slug " + slug);
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("An expo has at least one day");
        }
        days = List.copyOf(days);
    }

    /** Where an expo is in its life. */
    public enum State {
        DRAFT,
        PUBLISHED,
        CLOSED
    }
}
