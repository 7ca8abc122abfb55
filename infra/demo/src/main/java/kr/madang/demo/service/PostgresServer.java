package kr.madang.demo.service;

import static kr.madang.demo.service.Secrets.Name.POSTGRES_APP;
import static kr.madang.demo.service.Secrets.Name.POSTGRES_OWNER;
import static kr.madang.demo.service.Secrets.Name.POSTGRES_SUPERUSER;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import kr.madang.demo.process.CannotStart;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL on data that survives: unlike the embedded default, it waits for the disk at every commit. */
public final class PostgresServer implements Service {

    public static final String DATABASE = "madang";

    private final Settings settings;
    private final Secrets secrets;
    private final Path data;
    private final FirstStart firstStart;
    private @Nullable EmbeddedPostgres server;

    public PostgresServer(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.data = settings.state().resolve("postgres");
        this.firstStart = new FirstStart(data);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public synchronized void start() throws IOException, InterruptedException {
        new Postmaster(data).end();
        firstStart.prepare();
        EmbeddedPostgres started = startServer();
        server = started;
        try (var connection = started.getPostgresDatabase().getConnection()) {
            var session = new AdminSession(connection);
            session.ensureServes(data);
            session.run("postgres/roles.sql");
            session.ensurePassword("postgres", secrets.get(POSTGRES_SUPERUSER));
            session.ensurePassword("madang_owner", secrets.get(POSTGRES_OWNER));
            session.ensurePassword("madang_app", secrets.get(POSTGRES_APP));
            session.ensureDatabase(DATABASE);
            session.requirePasswords(data);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        try (var connection = started.getDatabase("postgres", DATABASE).getConnection()) {
            new AdminSession(connection).run("postgres/database.sql");
        } catch (SQLException e) {
            throw new IOException(e);
        }
        firstStart.finished();
    }

    @Override
    public synchronized void stop() throws IOException {
        EmbeddedPostgres running = server;
        if (running != null) {
            running.close();
            server = null;
        }
        try {
            new Postmaster(data).end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private EmbeddedPostgres startServer() throws IOException {
        Files.createDirectories(settings.logs());
        Redirect log = Redirect.appendTo(settings.logs().resolve("postgres.log").toFile());
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            settings.state().resolve("postgres-binaries").toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(settings.ports().postgres())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setConnectConfig("password", secrets.get(POSTGRES_SUPERUSER))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    // else a burst of registrations makes a checkpoint a minute, and each writes every page anew
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("checkpoint_timeout", "15min")
                    .setServerConfig("wal_compression", "pglz")
                    // else an expo's indexes do not fit, and who registers waits until a page is written
                    .setServerConfig("shared_buffers", "512MB")
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start();
        } catch (IOException | RuntimeException e) {
            CannotStart refusal = new CannotStart(
                    "PostgreSQL을 시작하지 못했어요. 기록을 확인해 주세요: " + settings.logs().resolve("postgres.log"),
                    "PostgreSQL did not start. See its log: " + settings.logs().resolve("postgres.log"));
            refusal.initCause(e);
            throw refusal;
        }
    }
}
