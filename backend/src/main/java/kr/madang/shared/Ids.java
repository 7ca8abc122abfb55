package kr.madang.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes time-ordered ids (UUIDv7), so that rows lie in the order they were made. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
