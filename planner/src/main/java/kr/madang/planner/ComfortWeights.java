package kr.madang.planner;

/**
 * What each thing a plan asks of people costs, in units of the organizer's choice.
 *
 * @param idleSlot of a slot that somebody waits
 * @param zoneStep of a zone that a buyer walks
 * @param missedLunch of a day without lunch
 */
public record ComfortWeights(int idleSlot, int zoneStep, int missedLunch) {

    /** The highest weight. */
    public static final int MOST = 1000;

    /** The weights of problems that say nothing else. */
    public static final ComfortWeights USUAL = new ComfortWeights(10, 4, 30);

    public ComfortWeights {
        require(idleSlot, "an idle slot");
        require(zoneStep, "a zone step");
        require(missedLunch, "a missed lunch");
    }

    private static void require(int weight, String what) {
        if (weight < 0 || weight > MOST) {
            throw new IllegalArgumentException(what + " weighs " + weight + ", not 0 to " + MOST);
        }
    }

    public Comfort comfort(long idleSlots, long zoneSteps, long missedLunches) {
        return new Comfort(idleSlots, zoneSteps, missedLunches, cost(idleSlots, zoneSteps, missedLunches));
    }

    public long cost(long idleSlots, long zoneSteps, long missedLunches) {
        return idleSlot * idleSlots + zoneStep * zoneSteps + missedLunch * missedLunches;
    }

    /** The most that any one thing costs. */
    public long greatest() {
        return Math.max(idleSlot, Math.max(zoneStep, missedLunch));
    }

    /** A cost that is this much at the usual weights, at these. */
    public long scaled(long usual) {
        return usual * sum() / USUAL.sum();
    }

    private long sum() {
        return (long) idleSlot + zoneStep + missedLunch;
    }
}
