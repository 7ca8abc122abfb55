package kr.madang.demo.service;

import static kr.madang.demo.service.Secrets.Name.POSTGRES_APP;
import static kr.madang.demo.service.Secrets.Name.POSTGRES_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import kr.madang.demo.process.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ServingPostgresTests {

    @TempDir
    static Path folder;

    private Settings settings;
    private Secrets secrets;
    private PostgresServer server;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        settings = new Settings(Path.of("../.."), folder, folder.resolve("keycloak"), Ports.startingAt(freePort() - 5));
        secrets = Secrets.keptIn(folder.resolve("secrets.properties"));
        server = new PostgresServer(settings, secrets);
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop();
    }

    @Test
    void everyCommitWaitsForTheDisk() throws SQLException {
        assertThat(shown("fsync", "synchronous_commit", "full_page_writes", "listen_addresses"))
                .isEqualTo(Map.of(
                        "fsync",
                        "on",
                        "synchronous_commit",
                        "on",
                        "full_page_writes",
                        "on",
                        "listen_addresses",
                        "127.0.0.1"));
    }

    @Test
    void rowLevelSecurityHoldsForThePlatform() throws SQLException {
        run("madang_owner", POSTGRES_OWNER, "create table walled (a int)");
        run("madang_owner", POSTGRES_OWNER, "alter table walled enable row level security");
        run("madang_owner", POSTGRES_OWNER, "insert into walled values (1)");
        run("madang_owner", POSTGRES_OWNER, "grant select on walled to madang_app");

        assertThat(count("madang_owner", POSTGRES_OWNER, "walled")).isEqualTo(1);
        assertThat(count("madang_app", POSTGRES_APP, "walled")).isZero();
    }

    @Test
    void thePlatformCannotChangeTheSchema() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> run("madang_app", POSTGRES_APP, "create table own (a int)"))
                .withMessageContaining("permission denied for schema public");
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(url(), "postgres", "guess"))
                .withMessageContaining("password authentication failed");
    }

    @Test
    void dataSurviveAKilledDemo() throws SQLException, IOException, InterruptedException {
        run("madang_owner", POSTGRES_OWNER, "create table kept as select 1 as a");
        server.stop();
        KilledDemo.run(settings);
        ProcessHandle orphan =
                new Postmaster(folder.resolve("postgres")).findRunning().orElseThrow();

        server.start();

        assertThat(orphan.isAlive()).isFalse();
        assertThat(count("madang_owner", POSTGRES_OWNER, "kept")).isEqualTo(1);
    }

    @Test
    void aCutOffFirstStartBeginsAgain() throws IOException, InterruptedException, SQLException {
        server.stop();
        Files.delete(folder.resolve("postgres.ready"));
        Files.delete(folder.resolve("postgres/PG_VERSION"));

        server.start();

        assertThat(shown("server_encoding")).isEqualTo(Map.of("server_encoding", "UTF8"));
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + settings.ports().postgres() + "/madang";
    }

    private Map<String, String> shown(String... names) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url(), "madang_app", secrets.get(POSTGRES_APP))) {
            for (String name : names) {
                values.put(name, new AdminSession(connection).show(name));
            }
        }
        return values;
    }

    private void run(String role, Secrets.Name password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), role, secrets.get(password));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String role, Secrets.Name password, String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), role, secrets.get(password));
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
