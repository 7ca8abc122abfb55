package kr.madang.expo;

import static java.util.stream.Collectors.joining;

import java.util.List;
import kr.madang.account.SecondFactor;
import kr.madang.shared.Changes;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An expo as its organizers edit it.
 *
 * @param secondFactor whom it asks for a second factor when they sign in
 * @param version how often it was edited
 */
public record ExpoSettings(Expo expo, SecondFactor secondFactor, long version) {

    /** What is another in the later settings. */
    List<Changes.Field> comparedWith(ExpoSettings later) {
        return new Changes.Fields()
                .compare("name", expo.name(), later.expo.name())
                .compare("venue", expo.venue(), later.expo.venue())
                .compare("days", daysOf(expo), daysOf(later.expo))
                .compare("state", expo.state(), later.expo.state())
                .compare("theme-colour", hexOf(expo), hexOf(later.expo))
                .compare("second-factor", secondFactor, later.secondFactor)
                .different();
    }

    /** A day a line: {@code 2031-10-21 09:30 18:00}, on the clocks at the expo. */
    private static String daysOf(Expo expo) {
        return expo.days().stream()
                .map(day -> day.day() + " " + day.opensOn(expo.timeZone()) + " " + day.closesOn(expo.timeZone()))
                .collect(joining("\n"));
    }

    private static @Nullable String hexOf(Expo expo) {
        ThemeColour colour = expo.themeColour();
        return colour == null ? null : colour.hex();
    }

    /** Somebody has edited it since it was read. */
    @Problem(code = "expo-edited-meanwhile", kind = Problem.Kind.STALE)
    public static class EditedMeanwhile extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
