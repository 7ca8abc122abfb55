package kr.madang.load.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.madang.load.platform.Database;

/** The same rows without the platform: what the database alone can take, one commit for each registration. */
final class InsertOnly {

    private static final int CONNECTIONS = 16;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final Database database;
    private final Path script;
    private final String statement;

    InsertOnly(Database database, Path folder) throws IOException {
        this.database = database;
        this.script = folder.resolve("insert-only.sql");
        try (InputStream source =
                Objects.requireNonNull(InsertOnly.class.getClassLoader().getResourceAsStream("load/insert-only.sql"))) {
            this.statement = new String(source.readAllBytes(), StandardCharsets.UTF_8);
        }
        Files.writeString(script, statement);
    }

    /** What inserts: pgbench where it is installed. */
    String name() {
        return hasPgbench() ? "pgbench" : "jdbc";
    }

    /** Registrations per second. */
    double run(Duration length) throws IOException, InterruptedException, ExecutionException {
        return hasPgbench() ? runPgbench(length) : runJdbc(length);
    }

    private double runPgbench(Duration length) throws IOException, InterruptedException {
        ProcessBuilder pgbench = new ProcessBuilder(
                        "pgbench",
                        "--host=127.0.0.1",
                        "--port=" + database.port(),
                        "--username=postgres",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + CONNECTIONS,
                        "--jobs=2",
                        "--time=" + Math.max(1, length.toSeconds()),
                        "--file=" + script,
                        "madang")
                .redirectErrorStream(true);
        pgbench.environment().put("PGPASSWORD", database.password());
        Process process = pgbench.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench failed: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    private double runJdbc(Duration length) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        long end = System.nanoTime() + length.toNanos();
        LongAdder inserted = new LongAdder();
        try {
            List<Callable<Void>> inserters = IntStream.range(0, CONNECTIONS)
                    .<Callable<Void>>mapToObj(thread -> () -> insertUntil(end, inserted))
                    .toList();
            for (Future<Void> inserter : threads.invokeAll(inserters)) {
                inserter.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return inserted.sum() * 1000.0 / length.toMillis();
    }

    private Void insertUntil(long end, LongAdder inserted) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(statement)) {
            while (System.nanoTime() < end) {
                insert.executeUpdate();
                inserted.increment();
            }
        }
        return null;
    }

    private static boolean hasPgbench() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
    }
}
