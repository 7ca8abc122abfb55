package kr.madang.expo;

import java.time.ZoneId;
import java.util.List;
import kr.madang.shared.ExpoId;
import kr.madang.shared.HostId;

/**
 * One edition of an expo.
 *
 * @param slug its name in addresses, unique on the installation
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

    public Expo {
        if (!slug.matches("[a-z0-9][a-z0-9-]{2,59}")) {
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
