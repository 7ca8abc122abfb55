package kr.madang.planner;

/**
 * What a plan asks of people, less of which is better. Only participants who hold one meeting at a time are counted:
 * several representatives relieve one another.
 *
 * @param idleSlots slots without a meeting between the first and the last meeting of a participant's day, in which it is
 *     available and which are not for lunch
 * @param zoneSteps zones that buyers walk from one meeting of a day to the next, from where the one exhibitor is at home
 *     to where the other is
 * @param missedLunches days of a participant with a meeting in every slot for lunch
 * @param cost all of it in one figure, as the problem weighs it
 */
public record Comfort(long idleSlots, long zoneSteps, long missedLunches, long cost) {

    /** Nothing is asked of anybody. */
    public static final Comfort FULL = new Comfort(0, 0, 0, 0);

    public Comfort plus(Comfort other) {
        return new Comfort(
                idleSlots + other.idleSlots,
                zoneSteps + other.zoneSteps,
                missedLunches + other.missedLunches,
                cost + other.cost);
    }
}
