package kr.madang.registration;

import java.time.Instant;

/**
 * What happened once to a version of a consent item that somebody has agreed to.
 *
 * @param item its code
 */
public record ConsentDeed(String item, int version, Kind deed, Instant at) {

    public enum Kind {
        GIVEN,
        WITHDRAWN,
        /** Its time was over. */
        ENDED
    }
}
