package kr.madang.expo;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.madang.shared.ExpoId;
import kr.madang.shared.HostId;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One edition of an expo.
 *
 * @param slug its name in addresses, unique on the installation: lower-case words joined by hyphens
 * @param days in order, at least one
 * @param themeColour of its pages, or null for the platform's own
 */
public record Expo(
        ExpoId id,
        HostId host,
        String slug,
        InTwoLanguages name,
        InTwoLanguages venue,
        ZoneId timeZone,
        State state,
        List<ExpoDay> days,
        @Nullable ThemeColour themeColour) {

    /** Lower-case words joined by hyphens, 3 to 60 characters. */
    private static final Pattern SLUG = Pattern.compile("(?=.{3,60}$)[a-z0-9]+(-[a-z0-9]+)*");
    /** First words of the platform's own addresses. */
    private static final Set<String> RESERVED = Set.of("api", "assets", "dev", "sign-in");

    public Expo {
        if (!SLUG.matcher(slug).matches() || RESERVED.contains(slug)) {
            throw new SlugUnfit();
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("An expo has at least one day");
        }
        if (days.stream().map(ExpoDay::day).distinct().count() < days.size()) {
            throw new DayTwice();
        }
        days = days.stream().sorted(Comparator.comparing(ExpoDay::day)).toList();
    }

    /** The same expo with another name, venue and days. */
    public Expo with(InTwoLanguages newName, InTwoLanguages newVenue, List<ExpoDay> newDays) {
        return new Expo(id, host, slug, newName, newVenue, timeZone, state, newDays, themeColour);
    }

    /** The first day. */
    public LocalDate opens() {
        return days.get(0).day();
    }

    /** A draft of an expo of the same host like this one, which begins on another day. */
    Expo anew(String newSlug, InTwoLanguages newName, LocalDate firstDay) {
        Period shift = Period.ofDays(Math.toIntExact(ChronoUnit.DAYS.between(opens(), firstDay)));
        return new Expo(
                new ExpoId(Ids.next()),
                host,
                newSlug,
                newName,
                venue,
                timeZone,
                State.DRAFT,
                days.stream().map(day -> day.shifted(shift, timeZone)).toList(),
                themeColour);
    }

    /** Where an expo is in its life. */
    public enum State {
        DRAFT,
        PUBLISHED,
        CLOSED
    }

    /** No address can hold it, or the platform needs it for an address of its own. */
    @Problem(code = "expo-slug-unfit", kind = Problem.Kind.UNACCEPTABLE)
    public static class SlugUnfit extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Another expo of the installation has it. */
    @Problem(code = "expo-slug-used", kind = Problem.Kind.CONFLICT)
    public static class SlugUsed extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The same day stands twice among the days. */
    @Problem(code = "expo-day-twice", kind = Problem.Kind.UNACCEPTABLE)
    public static class DayTwice extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
