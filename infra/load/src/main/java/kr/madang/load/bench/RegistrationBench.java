package kr.madang.load.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import kr.madang.load.client.Load;
import kr.madang.load.client.RegistrationClient;
import kr.madang.load.client.Tally;
import kr.madang.load.platform.BackEndProcess;
import kr.madang.load.platform.LoadedExpo;
import kr.madang.load.platform.Platform;

/** {@code make bench-registration}: what the platform takes on this machine, beside what its database alone takes. */
public final class RegistrationBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final LoadedExpo HOT = new LoadedExpo("hot", 1, 10_000_000);
    private static final LoadedExpo THOUSAND = new LoadedExpo("thousand", 1000, 1_000_000);
    private static final LoadedExpo INSERT_ONLY = new LoadedExpo("insert-only", 1, 1);
    private static final int ROUNDS = 3;
    private static final int AT_ONCE = 256;
    private static final int OVERLOAD = 3;

    private final double rate;
    private final Duration length;
    private final Platform platform;
    private final BackEndProcess backEnd;
    private final Load load;
    private final InsertOnly inserts;

    private RegistrationBench(double rate, Duration length, Platform platform, Path state)
            throws IOException, InterruptedException {
        this.rate = rate;
        this.length = length;
        this.platform = platform;
        this.backEnd = platform.startBackEnd(platform.database().port(), List.of(HOT, THOUSAND, INSERT_ONLY));
        this.load = new Load(new RegistrationClient(backEnd.port()));
        this.inserts = new InsertOnly(platform.database(), state);
    }

    /**
     * Ends with 1 if a bar is missed.
     *
     * @param arguments registrations per second, seconds, the folder for data and logs
     */
    public static void main(String[] arguments) throws Exception {
        Path state = Path.of(arguments[2]).toAbsolutePath();
        Duration length = Duration.ofSeconds(Long.parseLong(arguments[1]));
        boolean holds;
        try (Platform platform = Platform.start(state)) {
            holds = new RegistrationBench(Double.parseDouble(arguments[0]), length, platform, state).run();
        }
        System.exit(holds ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException, ExecutionException {
        say("warming up", load.closed(HOT, AT_ONCE / 4, length.dividedBy(2)));
        say("warming up", load.closed(THOUSAND, AT_ONCE / 4, length.dividedBy(6)));
        Duration before = backEnd.processorTime();
        Duration beforeDatabase = platform.database().processorTime();
        Tally.Result steady = load.open(HOT, rate, length);
        say("open loop, %.0f/s".formatted(rate), steady);
        double backEndMicros = microsEach(backEnd.processorTime().minus(before), steady);
        double databaseMicros = microsEach(platform.database().processorTime().minus(beforeDatabase), steady);

        List<Double> hot = new ArrayList<>();
        List<Double> toInserts = new ArrayList<>();
        List<Double> toThousand = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Duration each = length.dividedBy(6);
            double inserted = inserts.run(each);
            OUT.printf("%-24s %8.0f/s   load %.1f%n", inserts.name(), inserted, machineLoad());
            Tally.Result one = load.closed(HOT, AT_ONCE, each);
            say("one hot quota", one);
            Tally.Result many = load.closed(THOUSAND, AT_ONCE, each);
            say("a thousand quotas", many);
            hot.add(one.perSecond());
            toInserts.add(one.perSecond() / inserted);
            toThousand.add(one.perSecond() / many.perSecond());
        }
        double peak = median(hot);
        Tally.Result over = load.open(HOT, OVERLOAD * peak, length.dividedBy(3));
        say("three times the peak", over);
        Figures figures = new Figures(
                steady,
                peak,
                median(toInserts),
                median(toThousand),
                over,
                over.perSecond() / peak,
                backEndMicros,
                databaseMicros,
                inserts.name(),
                machineLoad());
        figures.misses().forEach(miss -> OUT.println("missed: " + miss));
        OUT.println(figures.line());
        return figures.misses().isEmpty();
    }

    private static void say(String what, Tally.Result result) {
        OUT.printf(
                "%-24s %8.0f/s   p50 %.0f ms   p99 %.0f ms   come back %d   errors %d %s  load %.1f%n",
                what,
                result.perSecond(),
                result.p50(),
                result.p99(),
                result.later(),
                result.errors(),
                result.errors() == 0 ? "" : result.reasons(),
                machineLoad());
    }

    private static double microsEach(Duration time, Tally.Result result) {
        return time.toNanos() / 1000.0 / Math.max(1, result.accepted());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double machineLoad() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
