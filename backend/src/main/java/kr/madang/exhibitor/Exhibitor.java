package kr.madang.exhibitor;

import java.util.UUID;

/**
 * A company that shows at the expo.
 *
 * @param version grows with every edit
 */
public record Exhibitor(Id id, Profile profile, State state, long version) {

    /** The id of an exhibitor. */
    public record Id(UUID value) {}

    /** Where its application stands; only the approved are shown. */
    public enum State {
        APPLIED,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }
}
