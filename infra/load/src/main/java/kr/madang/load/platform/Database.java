package kr.madang.load.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import kr.madang.demo.service.PostgresServer;
import kr.madang.demo.service.Postmaster;
import kr.madang.demo.service.Secrets;
import kr.madang.demo.service.Settings;

/** The demo's PostgreSQL, fsync on, on data of this run alone. */
public final class Database {

    private final Settings settings;
    private final Secrets secrets;
    private final PostgresServer server;
    private final Postmaster postmaster;

    Database(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.server = new PostgresServer(settings, secrets);
        this.postmaster = new Postmaster(settings.state().resolve("postgres"));
    }

    /** Starts on empty data. */
    void startAnew() throws IOException, InterruptedException {
        postmaster.end();
        Files.deleteIfExists(settings.state().resolve("postgres.ready"));
        server.start();
    }

    public void kill() throws IOException, InterruptedException {
        Signals.send("KILL", process());
    }

    /** Starts again on what a killed server has left. */
    public void restart() throws IOException, InterruptedException {
        server.stop();
        server.start();
    }

    public void freeze() throws IOException, InterruptedException {
        Signals.send("STOP", process());
    }

    public void thaw() throws IOException, InterruptedException {
        Signals.send("CONT", process());
    }

    void stop() throws IOException {
        server.stop();
    }

    public int port() {
        return settings.ports().postgres();
    }

    public String password() {
        return secrets.get(Secrets.Name.POSTGRES_SUPERUSER);
    }

    /** As superuser, who sees the rows of every host. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port() + "/" + PostgresServer.DATABASE, "postgres", password());
    }

    public Duration processorTime() throws IOException {
        return Signals.processorTimeOf(process());
    }

    private ProcessHandle process() throws IOException {
        return postmaster.findRunning().orElseThrow(() -> new IOException("PostgreSQL does not run"));
    }
}
