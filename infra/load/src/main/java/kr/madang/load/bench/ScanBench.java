package kr.madang.load.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.madang.load.client.Answer;
import kr.madang.load.client.Load;
import kr.madang.load.client.RegistrationClient;
import kr.madang.load.client.ScanClient;
import kr.madang.load.client.Tally;
import kr.madang.load.client.Visitor;
import kr.madang.load.platform.BackEndProcess;
import kr.madang.load.platform.LoadedExpo;
import kr.madang.load.platform.Platform;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code make bench-scan}: how many badges a second the gates of one expo can scan while they have a network. */
public final class ScanBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final LoadedExpo GATES = new LoadedExpo("gates", 1, 10_000_000);
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([0-9A-Z]{120})\"");
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    private static final int VISITORS = 5_000;
    private static final int AT_ONCE = 64;

    private final double rate;
    private final Duration length;
    private final Platform platform;
    private final BackEndProcess backEnd;
    private final ScanClient gates;

    private ScanBench(double rate, Duration length, Platform platform) throws IOException, InterruptedException {
        this.rate = rate;
        this.length = length;
        this.platform = platform;
        this.backEnd = platform.startBackEnd(platform.database().port(), List.of(GATES));
        this.gates = new ScanClient(backEnd.port(), GATES.slug(), backEnd.devicesOf(GATES));
    }

    /**
     * Ends with 1 if a bar is missed.
     *
     * @param arguments scans per second, seconds, the folder for data and logs
     */
    public static void main(String[] arguments) throws Exception {
        Path state = Path.of(arguments[2]).toAbsolutePath();
        Duration length = Duration.ofSeconds(Long.parseLong(arguments[1]));
        boolean holds;
        try (Platform platform = Platform.start(state)) {
            holds = new ScanBench(Double.parseDouble(arguments[0]), length, platform).run();
        }
        System.exit(holds ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException, ExecutionException, SQLException {
        List<String> badges = register();
        Tally.Result warming = Load.closed(AT_ONCE, length.dividedBy(2), number -> scan(number, badges));
        say("warming up", warming);
        Spent before = Spent.soFar(backEnd, platform.database());
        Tally.Result steady = Load.open(rate, length, number -> scan(number, badges));
        say("open loop, %.0f/s".formatted(rate), steady);
        Spent each = Spent.soFar(backEnd, platform.database()).since(before, steady.accepted());
        Tally.Result peak = Load.closed(AT_ONCE, length.dividedBy(3), number -> scan(number, badges));
        say("%d at a time".formatted(AT_ONCE), peak);
        long answered = warming.accepted() + steady.accepted() + peak.accepted();
        ScanFigures figures = new ScanFigures(
                rate,
                steady,
                peak.perSecond(),
                answered - count("select count(*) from scan"),
                count("select count(*) from first_entry")
                        - count("select count(distinct registration_id) from scan"
                                + " where direction = 'IN' and outcome <> 'REFUSED'"),
                count("select count(*) from double_entry"),
                each,
                machineLoad());
        figures.misses().forEach(miss -> OUT.println("missed: " + miss));
        OUT.println(figures.line());
        return figures.misses().isEmpty();
    }

    /** The badges of so many visitors. */
    private List<String> register() throws InterruptedException, ExecutionException {
        RegistrationClient visitors = new RegistrationClient(backEnd.port());
        return Flux.range(0, VISITORS)
                .flatMap(number -> visitors.register(Visitor.stranger(GATES, number)), AT_ONCE)
                .ofType(Answer.Accepted.class)
                .map(accepted -> tokenIn(accepted.body()))
                .collectList()
                .toFuture()
                .get();
    }

    private static String tokenIn(String body) {
        Matcher token = TOKEN.matcher(body);
        if (!token.find()) {
            throw new IllegalStateException("No badge in " + body);
        }
        return token.group(1);
    }

    /** A badge goes in and with the next scan out again; the expo is open tomorrow, and a day ahead is believed. */
    private Mono<Answer> scan(int number, List<String> badges) {
        Instant soon = Instant.now().plus(Duration.ofDays(1)).minusSeconds(60);
        Instant opens = LocalDate.now(ZONE).plusDays(1).atStartOfDay(ZONE).toInstant();
        return gates.scan(number, badges.get(number / 2 % badges.size()), soon.isBefore(opens) ? opens : soon);
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = platform.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = Objects.requireNonNull(statement.executeQuery(sql))) {
            row.next();
            return row.getLong(1);
        }
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

    private static double machineLoad() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
