package kr.madang.planner.run;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import kr.madang.planner.RunSettings;

/**
 * How the time of a run is divided: the end is kept for the outcome; comfort gets as much as it can use but no more than a
 * third of what is left after the first seconds, and more where the search for value needs less.
 */
final class Timing {

    /** What indexing takes when nothing is compiled yet, however small the problem. */
    private static final Duration COLD = Duration.ofMillis(200);

    /** Checking and explaining the plan takes about so many times what indexing the problem takes, on any machine. */
    private static final int OUTCOME_IN_INDEXINGS = 2;

    /** The same for the plans that give up value for comfort, which are checked, too. */
    private static final int ALTERNATIVES_IN_INDEXINGS = 1;

    private static final Duration FOR_VALUE_FIRST = Duration.ofSeconds(5);
    private static final int COMFORT_PART_OF_THE_TIME = 3;
    private static final Duration COMFORT_PER_MEETING = Duration.ofMillis(10);

    /** A gap that need not be searched smaller where comfort needs the time. */
    private static final double SMALL_GAP = 0.0001;

    private final RunSettings settings;
    private final Supplier<Duration> elapsed;
    private volatile Duration reserve = Duration.ZERO;
    private volatile Duration indexing = Duration.ZERO;
    private volatile boolean stopped;

    Timing(RunSettings settings, Supplier<Duration> elapsed) {
        this.settings = settings;
        this.elapsed = elapsed;
    }

    /** Keeps time for the outcome, now that the problem is indexed. */
    void indexed(Duration after) {
        indexing = after.compareTo(COLD.multipliedBy(2)) > 0 ? after.minus(COLD) : after.dividedBy(2);
        reserve = min(settings.timeLimit().dividedBy(2), indexing.multipliedBy(OUTCOME_IN_INDEXINGS));
    }

    /** How long it is until a search for comfort that begins now is to end: its alternatives take their time afterwards. */
    private Duration leftForComfort() {
        return left().minus(indexing.multipliedBy(ALTERNATIVES_IN_INDEXINGS));
    }

    /** What is left before the outcome is made; negative once it is time for that. */
    Duration left() {
        return settings.timeLimit().minus(reserve).minus(elapsed.get());
    }

    /** How long it is until then. */
    Duration until(Duration then) {
        return then.minus(elapsed.get());
    }

    boolean halfOver() {
        return elapsed.get().compareTo(settings.timeLimit().dividedBy(2)) > 0;
    }

    /** The time is over now. */
    void stop() {
        stopped = true;
    }

    /** Whether it is time for the outcome. */
    boolean isOver() {
        return stopped || left().isNegative();
    }

    /** True once this share of the time that is left now has passed, or all of it is over. */
    BooleanSupplier share(double share) {
        Duration end = elapsed.get().plusMillis(Math.round(share * left().toMillis()));
        return () -> isOver() || elapsed.get().compareTo(end) > 0;
    }

    /** The time that a search for value may take. */
    Duration forValue(int meetings) {
        Duration left = left();
        Duration beyond = left.minus(FOR_VALUE_FIRST);
        return settings.comfort().isEmpty() || beyond.isNegative()
                ? left
                : left.minus(min(beyond.dividedBy(COMFORT_PART_OF_THE_TIME), fullComfort(meetings)));
    }

    /** When a search for comfort that begins now is to end. */
    Duration endOfComfort(int meetings) {
        return elapsed.get().plus(min(leftForComfort(), fullComfort(meetings)));
    }

    /** Whether there is so much value that what is left is better spent on comfort. */
    boolean comfortIsShort(int meetings, long value, long upperBound) {
        return settings.comfort().isPresent()
                && settings.stepLimit().isEmpty()
                && elapsed.get().compareTo(FOR_VALUE_FIRST) > 0
                && left().compareTo(fullComfort(meetings)) < 0
                && value >= valueWithin(SMALL_GAP, upperBound);
    }

    /** The least value whose gap to the bound is no more than this. */
    static long valueWithin(double gap, long upperBound) {
        return (long) Math.ceil(upperBound * (1 - gap));
    }

    /** All the time that a search for comfort can use. */
    private static Duration fullComfort(int meetings) {
        return COMFORT_PER_MEETING.multipliedBy(meetings);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
