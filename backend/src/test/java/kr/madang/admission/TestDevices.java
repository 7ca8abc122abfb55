package kr.madang.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Scanning devices that hear nothing of each other, drawn by chance, and what really happened at them. */
final class TestDevices {

    private static final Duration DAY = Duration.ofHours(8);
    private static final int SKEW_SECONDS = 600;

    private final List<Read> reads = new ArrayList<>();
    private final List<Duration> skews = new ArrayList<>();

    TestDevices(Random random, Size size, Instant opening) {
        for (int device = 0; device < size.devices(); device++) {
            skews.add(Duration.ofSeconds(random.nextInt(-SKEW_SECONDS, SKEW_SECONDS + 1)));
            List<Read> here = new ArrayList<>();
            for (int i = 0; i < size.scans(); i++) {
                here.add(new Read(
                        new Scan.Id(UUID.randomUUID()),
                        device,
                        random.nextInt(size.visitors()),
                        random.nextInt(10) < 8 ? 0 : 1,
                        opening.plusMillis(random.nextLong(DAY.toMillis())),
                        random.nextInt(10) < 7 ? Scan.Direction.IN : Scan.Direction.OUT,
                        Scan.Told.LET_THROUGH));
            }
            here.sort(Read.BY_TIME);
            reads.addAll(judged(here));
        }
        reads.sort(Read.BY_TIME);
    }

    /** A device stops whom it has let in itself and not out again. */
    private static List<Read> judged(List<Read> here) {
        Map<List<Integer>, Scan.Direction> last = new HashMap<>();
        List<Read> judged = new ArrayList<>();
        for (Read read : here) {
            Scan.Direction before = last.put(List.of(read.visitor, read.gate), read.direction);
            boolean isInside = read.direction == Scan.Direction.IN && before == Scan.Direction.IN;
            judged.add(isInside ? read.stopped() : read);
        }
        return judged;
    }

    /** As the devices send them: by their own clocks, with what they know of these. */
    List<Map<String, Object>> scans(List<String> tokens, TestGates gates) {
        return reads.stream().map(read -> toRequest(read, tokens, gates)).toList();
    }

    private Map<String, Object> toRequest(Read read, List<String> tokens, TestGates gates) {
        Gate gate = read.gate == 0 ? gates.main() : gates.intoZone();
        Duration skew = skews.get(read.device);
        return Map.of(
                "scanId", read.id.value(),
                "token", tokens.get(read.visitor),
                "gate", gate.id().value(),
                "at", read.at.plus(skew),
                "clockOffset", skew.negated().toMillis(),
                "direction", read.direction,
                "told", read.told);
    }

    /** What somebody would have noted who saw every gate. */
    Result happened() {
        Map<Integer, Scan.Direction> inExpo = new HashMap<>();
        Map<Integer, Scan.Direction> passed = new HashMap<>();
        Map<Integer, Read> firsts = new HashMap<>();
        Map<Integer, Boolean> inZone = new HashMap<>();
        List<String> doubles = new ArrayList<>();
        for (Read read : reads) {
            if (read.gate == 1) {
                inZone.put(read.visitor, read.direction == Scan.Direction.IN);
                continue;
            }
            inExpo.put(read.visitor, read.direction);
            if (read.direction == Scan.Direction.OUT) {
                inZone.put(read.visitor, false);
                passed.put(read.visitor, read.direction);
                continue;
            }
            firsts.putIfAbsent(read.visitor, read);
            if (read.told == Scan.Told.LET_THROUGH && passed.put(read.visitor, read.direction) == Scan.Direction.IN) {
                doubles.add(entry(read.visitor, read.at));
            }
        }
        return new Result(
                reads.size(),
                inExpo.values().stream().filter(Scan.Direction.IN::equals).count(),
                firsts.size(),
                inZone.values().stream().filter(inside -> inside).count(),
                sorted(firsts.values().stream().map(read -> entry(read.visitor, read.at))),
                sorted(doubles.stream()));
    }

    private static List<String> sorted(Stream<String> entries) {
        return List.copyOf(entries.collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
    }

    static String entry(int visitor, Instant at) {
        return visitor + " at " + at;
    }

    record Size(int devices, int scans, int visitors) {}

    /** What is counted in the end. */
    record Result(
            long scans,
            long inside,
            long entries,
            long inZone,
            List<String> firstEntries,
            List<String> doubleEntries) {}

    /** What really happened: a badge read by a device at a moment. */
    private record Read(
            Scan.Id id, int device, int visitor, int gate, Instant at, Scan.Direction direction, Scan.Told told) {

        static final Comparator<Read> BY_TIME = Comparator.comparing(Read::at).thenComparing(read -> read.id.value());

        Read stopped() {
            return new Read(id, device, visitor, gate, at, direction, Scan.Told.STOPPED);
        }
    }
}
