package kr.madang.demo.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import kr.madang.demo.process.CannotStart;

/** What the demo does in PostgreSQL as its superuser, once at each start. Everything here may be repeated. */
record AdminSession(Connection connection) {

    private static final String ONLY_WITH_PASSWORD = """
            # The demo asks everybody for a password, also on this machine.
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /** On a port that another PostgreSQL holds, starting "succeeds" and the other one answers. */
    void ensureServes(Path data) throws SQLException, IOException {
        Path served = Path.of(show("data_directory"));
        if (!Files.isSameFile(served, data)) {
            throw new CannotStart(
                    "다른 PostgreSQL이 같은 포트에서 응답해요: " + served, "Another PostgreSQL answers on the same port: " + served);
        }
    }

    String show(String setting) throws SQLException {
        return text("select current_setting(?)", setting);
    }

    void run(String script) throws SQLException, IOException {
        try (InputStream source =
                Objects.requireNonNull(AdminSession.class.getClassLoader().getResourceAsStream(script), script)) {
            execute(new String(source.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    void ensurePassword(String role, String password) throws SQLException {
        execute(text("select format('alter role %I password %L', ?, ?)", role, password));
    }

    void ensureDatabase(String name) throws SQLException {
        if (text("select count(*)::text from pg_database where datname = ?", name)
                .equals("0")) {
            execute(text("select format('create database %I', ?)", name));
        }
    }

    void requirePasswords(Path data) throws SQLException, IOException {
        Files.writeString(data.resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
        execute("select pg_reload_conf()");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String query, String... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
