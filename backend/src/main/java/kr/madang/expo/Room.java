package kr.madang.expo;

import java.util.UUID;
import kr.madang.shared.InTwoLanguages;

/** A place where sessions are held. */
public record Room(UUID id, InTwoLanguages name, int capacity) {

    public Room {
        if (capacity < 1) {
            throw new IllegalArgumentException("A room holds at least one person");
        }
    }
}
