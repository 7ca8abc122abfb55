package kr.madang.registration.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Those who are inside, and how long one waits for each of them. Whoever leaves tells it: the time they were in, divided
 * by how many were there before them. So nobody is let in who would wait longer than they should, however fast or slow
 * the machine is today. What is on its way to the database at a time always fits, else nothing would be learnt any more.
 */
final class Crowd {

    /** What one who leaves tells counts for so much of what is known. */
    private static final int SHARE = 16;

    private final int most;
    private final int underWay;
    private final long longest;
    private final LongSupplier nanos;
    private final AtomicInteger inside = new AtomicInteger();
    /** Nanoseconds that one waits for each who is there before; 0 while nobody has told. */
    private final AtomicLong each = new AtomicLong();

    /**
     * @param most how many may be inside, however fast they leave
     * @param underWay how many the database is given at a time; so many may always be inside
     * @param longest how long somebody who comes may have to wait
     */
    Crowd(int most, int underWay, Duration longest) {
        this(most, underWay, longest, System::nanoTime);
    }

    Crowd(int most, int underWay, Duration longest, LongSupplier nanos) {
        this.most = most;
        this.underWay = underWay;
        this.longest = longest.toNanos();
        this.nanos = nanos;
    }

    /** Lets somebody in; empty if they would wait too long. */
    Optional<Stay> enter() {
        int room = room();
        int before = inside.getAndUpdate(now -> now < room ? now + 1 : now);
        return before < room ? Optional.of(new Stay(before, nanos.getAsLong())) : Optional.empty();
    }

    private int room() {
        long known = each.get();
        return known == 0 ? most : (int) Math.min(most, Math.max(underWay, longest / known));
    }

    /** Somebody inside. */
    final class Stay {

        private final int before;
        private final long since;

        private Stay(int before, long since) {
            this.before = before;
            this.since = since;
        }

        /** To be called once. */
        void end() {
            inside.decrementAndGet();
            // whoever came when there was no line has not waited for anybody
            if (before * 2 >= underWay && before > 0) {
                long told = Math.max(1, (nanos.getAsLong() - since) / before);
                each.updateAndGet(known -> known == 0 ? told : Math.max(1, known + (told - known) / SHARE));
            }
        }
    }
}
