package kr.madang.planner.b2b.sat;

/**
 * When to start over. Turns alternate: in hasty ones as soon as learned clauses get worse than they were, in patient
 * ones by the Luby sequence, which finds solutions better.
 */
final class Restarts {

    private static final int FEWEST = 10;
    private static final int TURN = 1000;
    private static final int LUBY_UNIT = 512;
    private static final double WORSE = 1.15;

    private double lately;
    private double everSince;
    private long conflicts;
    private long lastRestart;
    private long turnEnd = TURN;
    private int turn;
    private int lubyAt = 1;
    private long lubyLimit = LUBY_UNIT;

    boolean patient() {
        return turn % 2 == 1;
    }

    void conflict(int glue) {
        conflicts++;
        lately += (glue - lately) / Math.min(conflicts, 32);
        everSince += (glue - everSince) / Math.min(conflicts, 8192);
        if (conflicts >= turnEnd && conflicts > lastRestart) {
            turn++;
            turnEnd = conflicts + (long) TURN * (1 + turn / 2) * (1 + turn / 2);
        }
    }

    boolean due() {
        long since = conflicts - lastRestart;
        return patient() ? since >= lubyLimit : since >= FEWEST && lately > WORSE * everSince;
    }

    void restarted() {
        lastRestart = conflicts;
        if (patient()) {
            lubyLimit = LUBY_UNIT * luby(lubyAt++);
        }
    }

    private static long luby(int index) {
        int at = index;
        while (true) {
            int bits = 32 - Integer.numberOfLeadingZeros(at);
            if (at == (1 << bits) - 1) {
                return 1L << (bits - 1);
            }
            at -= (1 << (bits - 1)) - 1;
        }
    }
}
