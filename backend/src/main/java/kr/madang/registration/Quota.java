package kr.madang.registration;

import java.util.UUID;

/** How many may come in; several admission types may share one. */
public record Quota(Id id, int capacity, int taken) {

    private static final int MANY_FROM = 10;

    public Quota {
        if (taken < 0 || taken > capacity) {
            throw new IllegalArgumentException(taken + " places taken of " + capacity);
        }
    }

    /** A quota of which nothing is taken yet. */
    public static Quota of(Id id, int capacity) {
        return new Quota(id, capacity, 0);
    }

    /** Roughly what is left: few from a tenth of the capacity downwards. */
    public Places places() {
        int free = capacity - taken;
        if (free == 0) {
            return Places.NONE;
        }
        return free * MANY_FROM > capacity ? Places.MANY : Places.FEW;
    }

    /** The id of a quota. */
    public record Id(UUID value) {}

    /** How much is left, told so that nobody races for a number. */
    public enum Places {
        MANY,
        FEW,
        NONE
    }
}
