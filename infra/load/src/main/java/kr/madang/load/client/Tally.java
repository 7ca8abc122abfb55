package kr.madang.load.client;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Counts what visitors are answered and how long the accepted have waited. */
public final class Tally {

    private static final long LONGEST_MICROS = Duration.ofMinutes(2).toNanos() / 1000;

    private final Histogram waits = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final LongAdder later = new LongAdder();
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();
    private final AtomicLong last;
    private final long begin;

    /** Rates count from {@code begin}, in the nanoseconds of the running machine. */
    public Tally(long begin) {
        this.begin = begin;
        this.last = new AtomicLong(begin);
    }

    /**
     * Counts an answer; the wait of the accepted goes into the percentiles, at most two minutes.
     *
     * @param due when the visitor was to come, in nanoseconds of the running machine
     * @param now when the answer came, likewise
     */
    public void count(Answer answer, long due, long now) {
        if (answer instanceof Answer.Accepted) {
            waits.recordValue(Math.max(0, Math.min(LONGEST_MICROS, (now - due) / 1000)));
            last.accumulateAndGet(now, Math::max);
        } else if (answer instanceof Answer.ComeBackLater) {
            later.increment();
        } else {
            errors.computeIfAbsent(nameOf(answer), name -> new LongAdder()).increment();
        }
    }

    /** What was counted, over at least this long: until the last was accepted. */
    public Result over(Duration least) {
        long accepted = waits.getTotalCount();
        double seconds = Math.max(least.toNanos(), last.get() - begin) / 1e9;
        return new Result(
                accepted,
                accepted / seconds,
                waits.getValueAtPercentile(50) / 1000.0,
                waits.getValueAtPercentile(99) / 1000.0,
                later.sum(),
                errors.values().stream().mapToLong(LongAdder::sum).sum(),
                errors.toString());
    }

    private static String nameOf(Answer answer) {
        if (answer instanceof Answer.Refused refused) {
            return "status " + refused.status();
        }
        return answer instanceof Answer.Silence silence ? silence.why() : answer.toString();
    }

    /**
     * What came of a load.
     *
     * @param perSecond accepted registrations
     * @param p50 milliseconds from the time a visitor was to come until the acceptance; {@code p99} likewise
     * @param later answers that ask to come back, each with {@code Retry-After}
     * @param errors every other answer, and none
     */
    public record Result(
            long accepted, double perSecond, double p50, double p99, long later, long errors, String reasons) {}
}
