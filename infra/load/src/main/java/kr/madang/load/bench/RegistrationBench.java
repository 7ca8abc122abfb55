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
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import kr.madang.load.client.Answer;
import kr.madang.load.client.Load;
import kr.madang.load.client.RegistrationClient;
import kr.madang.load.client.Tally;
import kr.madang.load.client.Visitor;
import kr.madang.load.platform.BackEndProcess;
import kr.madang.load.platform.LoadedExpo;
import kr.madang.load.platform.Platform;
import reactor.core.publisher.Mono;

/** {@code make bench-registration}: what the platform takes on this machine, beside what its database alone takes. */
public final class RegistrationBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final LoadedExpo HOT = new LoadedExpo("hot", 1, 10_000_000);
    private static final LoadedExpo THOUSAND = new LoadedExpo("thousand", 1000, 1_000_000);
    private static final LoadedExpo INSERT_ONLY = new LoadedExpo("insert-only", 1, 1);
    private static final int ROUNDS = 4;
    private static final int AT_ONCE = 256;
    private static final int OVERLOAD = 3;

    private final double rate;
    private final Duration length;
    private final Platform platform;
    private final BackEndProcess backEnd;
    private final RegistrationClient visitors;
    private final InsertOnly inserts;

    private RegistrationBench(double rate, Duration length, Platform platform, Path state)
            throws IOException, InterruptedException {
        this.rate = rate;
        this.length = length;
        this.platform = platform;
        this.backEnd = platform.startBackEnd(platform.database().port(), List.of(HOT, THOUSAND, INSERT_ONLY));
        this.visitors = new RegistrationClient(backEnd.port());
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
        ensureAccepted(say("warming up", Load.closed(AT_ONCE, length, strangersAt(HOT))));
        ensureAccepted(say("warming up", Load.closed(AT_ONCE, length.dividedBy(12), strangersAt(THOUSAND))));
        // refusing and taking up connections are to be as warm as accepting
        say("warming up", Load.open(OVERLOAD * rate, length.dividedBy(6), strangersAt(HOT)));
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(run(length.dividedBy(8), round % 2 == 0));
        }
        double peak = median(rounds, Round::hot);

        Spent before = Spent.soFar(backEnd, platform.database());
        Tally.Result steady = say("open loop, %.0f/s".formatted(rate), Load.open(rate, length, strangersAt(HOT)));
        Spent each = Spent.soFar(backEnd, platform.database()).since(before, steady.accepted());
        Tally.Result over =
                say("three times the peak", Load.open(OVERLOAD * peak, length.dividedBy(3), strangersAt(HOT)));

        Figures figures = new Figures(
                steady,
                peak,
                median(rounds, round -> round.hot() / round.inserted()),
                median(rounds, round -> round.hot() / round.thousand()),
                over,
                over.perSecond() / peak,
                each,
                inserts.name(),
                machineLoad());
        figures.misses().forEach(miss -> OUT.println("missed: " + miss));
        OUT.println(figures.line());
        return figures.misses().isEmpty();
    }

    /** What comes later in a round finds the machine otherwise than what comes first, so the two take turns. */
    private Round run(Duration each, boolean hotFirst) throws IOException, InterruptedException, ExecutionException {
        double inserted = inserts.run(each);
        OUT.printf("%-24s %8.0f/s   load %.1f%n", inserts.name(), inserted, machineLoad());
        double first = one(hotFirst, each);
        double second = one(!hotFirst, each);
        return hotFirst ? new Round(inserted, first, second) : new Round(inserted, second, first);
    }

    private double one(boolean hot, Duration each) throws InterruptedException, ExecutionException {
        return say(
                        hot ? "one hot quota" : "a thousand quotas",
                        Load.closed(AT_ONCE, each, strangersAt(hot ? HOT : THOUSAND)))
                .perSecond();
    }

    /** Somebody who has never been there, each time. */
    private IntFunction<Mono<Answer>> strangersAt(LoadedExpo expo) {
        return number -> visitors.register(Visitor.stranger(expo, number));
    }

    private static void ensureAccepted(Tally.Result warmUp) {
        if (warmUp.accepted() == 0) {
            throw new IllegalStateException("Nobody is registered: " + warmUp.reasons());
        }
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Registrations a second, by what takes them. */
    private record Round(double inserted, double hot, double thousand) {}

    private static Tally.Result say(String what, Tally.Result result) {
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
        return result;
    }

    private static double machineLoad() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
