package kr.madang.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One position of one person in one expo.
 *
 * @param expo the slug of the expo
 * @param secondFactor whether that expo asks those in this position for a second factor
 */
public record Membership(Person.Id person, String expo, Position position, boolean secondFactor) {

    public Role role() {
        return position.role();
    }

    /** The exhibitor or buyer the person acts for; null for organizers and staff. */
    public @Nullable UUID company() {
        return position.company();
    }
}
