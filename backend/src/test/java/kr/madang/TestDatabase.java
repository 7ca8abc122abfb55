package kr.madang;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One real PostgreSQL for all tests of a run, with the roles of a real installation. {@code MADANG_PG=docker} takes it
 * from a container instead of the embedded binaries.
 */
final class TestDatabase {

    private static final TestDatabase ONE = start();

    private final String address;

    private TestDatabase(String address) {
        this.address = address;
    }

    static TestDatabase get() {
        return ONE;
    }

    String jdbcUrl() {
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
            return prepared("127.0.0.1:" + server.getPort());
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
        return prepared(server.getHost() + ":" + server.getFirstMappedPort());
    }

    private static TestDatabase prepared(String address) {
        run(address, "postgres", "create database madang");
        run(address, "postgres", script("roles.sql"));
        run(address, "madang", script("database.sql"));
        return new TestDatabase(address);
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
