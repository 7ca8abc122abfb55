package kr.madang;

import static java.util.Objects.requireNonNull;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One real PostgreSQL for all tests of a run, with the roles of a real installation. {@code MADANG_PG=docker} takes it
 * from a container instead of the embedded binaries.
 */
public final class TestDatabase {

    private static final TestDatabase ONE = start();

    private final String address;
    private final @Nullable EmbeddedPostgres server;
    private final long postmaster;

    private TestDatabase(String address, @Nullable EmbeddedPostgres server) {
        this.address = address;
        this.server = server;
        this.postmaster = server == null ? 0 : postmasterOf(address);
    }

    /** Another one, for a test that does it harm; it has a server of its own, never a container. */
    static TestDatabase startOwn() {
        return startEmbedded();
    }

    /** Makes every process of the server stand still until {@link #thaw}: connections stay open and nobody answers. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    /** Ends the server for good, and every connection to it. */
    public void stop() {
        try {
            requireNonNull(server).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String name) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        ProcessHandle.of(postmaster).ifPresent(process -> {
            command.add(String.valueOf(process.pid()));
            process.descendants().forEach(child -> command.add(String.valueOf(child.pid())));
        });
        try {
            // a child that has ended meanwhile need not be told
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static TestDatabase get() {
        return ONE;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + address + "/madang";
    }

    String r2dbcUrl() {
        return "r2dbc:postgresql://" + address + "/madang";
    }

    private static TestDatabase start() {
        return "docker".equals(System.getenv("MADANG_PG")) ? startContainer() : startEmbedded();
    }

    private static TestDatabase startEmbedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("max_connections", "100")
                    .start();
            return prepared("127.0.0.1:" + server.getPort(), server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("resource") // lives as long as the JVM; Ryuk or the JVM's end removes it
    private static TestDatabase startContainer() {
        PostgreSQLContainer server = new PostgreSQLContainer("postgres:18-alpine")
                .withUsername("postgres")
                .withPassword("postgres")
                .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust");
        server.start();
        return prepared(server.getHost() + ":" + server.getFirstMappedPort(), null);
    }

    private static TestDatabase prepared(String address, @Nullable EmbeddedPostgres server) {
        run(address, "postgres", "create database madang");
        run(address, "postgres", script("roles.sql"));
        run(address, "madang", script("database.sql"));
        return new TestDatabase(address, server);
    }

    private static long postmasterOf(String address) {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + address + "/postgres", "postgres", "postgres");
                ResultSet file = connection
                        .createStatement()
                        .executeQuery("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::bigint")) {
            file.next();
            return file.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(String address, String database, String sql) {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + address + "/" + database, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String script(String name) {
        try {
            return Files.readString(Path.of("..", "infra", "postgres", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
