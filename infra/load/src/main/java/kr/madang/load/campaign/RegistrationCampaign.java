package kr.madang.load.campaign;

import static java.util.stream.Collectors.toMap;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import kr.madang.load.client.RegistrationClient;
import kr.madang.load.platform.BackEndProcess;
import kr.madang.load.platform.Database;
import kr.madang.load.platform.LoadedExpo;
import kr.madang.load.platform.Platform;

/** {@code make campaign-registration}: visitors register while everything is broken, then promises are audited. */
public final class RegistrationCampaign {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    /** Each is full at a time of its own: the last place is where two decide at once. */
    private static final int EXPOS = 5;

    private static final Duration TO_THE_END = Duration.ofMinutes(3);

    private final Database database;
    private final Map<LoadedExpo, Ledger> ledgers;

    private RegistrationCampaign(Database database, List<LoadedExpo> expos) {
        this.database = database;
        this.ledgers = expos.stream().collect(toMap(expo -> expo, expo -> new Ledger()));
    }

    /**
     * Ends with 1 if a promise was not kept.
     *
     * @param arguments registrations per second, seconds, control, the folder for data and logs
     */
    public static void main(String[] arguments) throws Exception {
        double rate = Double.parseDouble(arguments[0]);
        Duration length = Duration.ofSeconds(Long.parseLong(arguments[1]));
        Control control = Control.parse(arguments[2]);
        List<LoadedExpo> expos = expos(rate * length.toSeconds());
        boolean clean;
        try (Platform platform = Platform.start(Path.of(arguments[3]).toAbsolutePath())) {
            clean = new RegistrationCampaign(platform.database(), expos).run(platform, rate, length, control);
        }
        System.exit(clean ? 0 : 1);
    }

    /** With places for a tenth, three, five, seven and nine tenths of those who come. */
    private static List<LoadedExpo> expos(double visitors) {
        return IntStream.range(0, EXPOS)
                .mapToObj(number ->
                        new LoadedExpo("campaign-" + number, 1, (int) (visitors / EXPOS * (number + 0.5) / EXPOS)))
                .toList();
    }

    private boolean run(Platform platform, double rate, Duration length, Control control) throws Exception {
        try (CutProxy beforeDatabase = new CutProxy(database.port())) {
            BackEndProcess backEnd = platform.startBackEnd(beforeDatabase.port(), List.copyOf(ledgers.keySet()));
            try (Connection connection = database.connect()) {
                control.apply(connection);
            }
            try (CutProxy beforeBackEnd = new CutProxy(backEnd.port())) {
                RegistrationClient client = new RegistrationClient(beforeBackEnd.port());
                CompletableFuture<Void> visitors = new InsistentVisitors(client, ledgers).come(rate, length);
                Map<Faults.Kind, Integer> faults = new Faults(database, backEnd, beforeBackEnd, beforeDatabase, OUT)
                        .inTurn(control.faults(), System.nanoTime() + length.toNanos());
                awaitAnswers(visitors);
                return report(faults);
            }
        }
    }

    /** Gives the last ones time; who has no answer then is in the report. */
    private static void awaitAnswers(CompletableFuture<Void> visitors) throws InterruptedException, ExecutionException {
        try {
            visitors.get(TO_THE_END.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            visitors.cancel(true);
        }
    }

    private boolean report(Map<Faults.Kind, Integer> faults) throws SQLException {
        Audit audit = Audit.CLEAN;
        try (Connection connection = database.connect()) {
            for (Map.Entry<LoadedExpo, Ledger> told : ledgers.entrySet()) {
                LoadedExpo expo = told.getKey();
                audit = audit.plus(Audit.of(told.getValue(), Stored.read(expo, connection), expo.capacity()));
            }
        }
        long unanswered = sum(told -> told.open().size());
        OUT.println("faults: " + faults);
        ledgers.values().stream()
                .flatMap(told -> told.strange().entrySet().stream())
                .limit(5)
                .forEach(one -> OUT.println("strange: " + one));
        OUT.printf(
                "faults=%d accepted=%d full=%d capacity=%d tries=%d unanswered=%d lost=%d duplicated=%d oversold=%d undersold=%d"
                        + " strange=%d%n",
                faults.values().stream().mapToInt(Integer::intValue).sum(),
                sum(told -> told.accepted().size()),
                sum(told -> told.full().size()),
                ledgers.keySet().stream().mapToInt(LoadedExpo::capacity).sum(),
                sum(Ledger::tries),
                unanswered,
                audit.lost(),
                audit.duplicated(),
                audit.oversold(),
                audit.undersold(),
                audit.strange());
        return audit.equals(Audit.CLEAN) && unanswered == 0 && !faults.isEmpty();
    }

    private long sum(ToLongFunction<Ledger> figure) {
        return ledgers.values().stream().mapToLong(figure).sum();
    }
}
