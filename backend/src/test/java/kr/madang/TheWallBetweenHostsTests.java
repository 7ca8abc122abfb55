package kr.madang;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Row-level security as the second wall: the statements here ask for everything, as if the application had forgotten each
 * of its own checks. In every table of the catalogue somebody else's row is laid, with all privileges granted; the
 * application's role, in a transaction of one host, must neither see nor change nor add a row of another. All is rolled
 * back.
 */
@HttpTest
class TheWallBetweenHostsTests {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String COLUMNS = """
             from pg_attribute join pg_type t on t.oid = atttypid
            where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and %s
            order by attnum
            """;
    private static final String NEEDED = "(attnotnull or attname = 'host_id')";
    private static final String NAMES = "select quote_ident(attname)" + COLUMNS;
    private static final String VALUES = """
            select case when attname = '%s' then quote_literal('%s')
                when typcategory = 'A' then quote_literal('{}')
                when typcategory = 'R' then quote_literal('empty')
                when typname = 'uuid' then 'gen_random_uuid()'
                when typname = 'bytea' then quote_literal('x')
                when typname = 'jsonb' then quote_literal('{}')
                when typcategory = 'N' then '1'
                when typcategory = 'D' then 'now()'
                when typcategory = 'T' then quote_literal('1 hour')
                when typcategory = 'B' then 'false'
                else quote_literal('x') end
            """ + COLUMNS;
    private static final UUID OWN = UUID.randomUUID();
    private static final UUID FOREIGN = UUID.randomUUID();

    private Connection database;

    @BeforeEach
    void connect() throws SQLException {
        database = DriverManager.getConnection(TestDatabase.get().jdbcUrl(), "postgres", "postgres");
        database.setAutoCommit(false);
    }

    @AfterEach
    void forget() throws SQLException {
        database.rollback();
        database.close();
    }

    @Test
    void standsInEveryTable() throws SQLException {
        List<String> tables = tables();
        assertThat(tables).contains("expo", "registration", "membership", "invitation", "outbox");

        for (String table : tables) {
            assertThat(holesIn(table, "select")).as(table).isEmpty();
        }
    }

    @Test
    void hasNoHoleInThePeople() throws SQLException {
        UUID person = UUID.randomUUID();
        layRow("person", "id", person);
        layRow("membership", "host_id", FOREIGN);
        run("update membership set person_id = '%s' where host_id = '%s'".formatted(person, FOREIGN));

        enter(OWN);
        assertThat(count("person where id = '" + person + "'")).isZero();

        enter(FOREIGN);
        assertThat(count("person where id = '" + person + "'")).isOne();
    }

    @Test
    void isMissedWhereItIsNot() throws SQLException {
        assertThat(holesIn("gate", "alter table gate disable row level security"))
                .containsExactly("seen", "changed", "added");
        assertThat(holesIn("gate", "create policy gate_open on gate for select using (true)"))
                .containsExactly("seen");
    }

    /** What the role of one host can do to a row of another. */
    private List<String> holesIn(String table, String sabotage) throws SQLException {
        String key = table.equals("host") ? "id" : "host_id";
        List<String> holes = new ArrayList<>();
        layRow(table, key, FOREIGN);
        run(sabotage);

        enter(OWN);
        if (count(table) != 0) {
            holes.add("seen");
        }
        if (update("update %1$s set %2$s = %2$s".formatted(table, key)) != 0) {
            holes.add("changed");
        }
        if (update("delete from " + table) != 0 && !holes.contains("changed")) {
            holes.add("deleted");
        }
        if (canAdd(table)) {
            holes.add("added");
        }

        // it is there, and its own host sees it
        enter(FOREIGN);
        if (!holes.contains("changed")) {
            assertThat(count("%s where %s = '%s'".formatted(table, key, FOREIGN)))
                    .as("rows of " + table)
                    .isOne();
        }
        database.rollback();
        return holes;
    }

    /** A foreign row added by its own copy: if anything but the wall refuses it, the wall has let it through. */
    private boolean canAdd(String table) throws SQLException {
        List<String> columns = texts(NAMES.formatted(table, "true"));
        String copied = columns.stream().map(column -> "(f.laid)." + column).collect(joining(", "));
        try {
            update("insert into %s (%s) select %s from laid f".formatted(table, String.join(", ", columns), copied));
            return true;
        } catch (SQLException e) {
            return !e.getSQLState().equals(INSUFFICIENT_PRIVILEGE);
        }
    }

    /** Puts one row into a table whose checks and references are off, and keeps a copy of it beside. */
    private void layRow(String table, String key, UUID id) throws SQLException {
        run("reset role");
        run("set local session_replication_role = replica");
        run("grant all on " + table + " to madang_app");
        for (String check : texts("""
                select format('alter table %%I drop constraint %%I', '%1$s', conname) from pg_constraint
                where conrelid = '%1$s'::regclass and contype = 'c'
                """.formatted(table))) {
            run(check);
        }
        run("insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", texts(NAMES.formatted(table, NEEDED))),
                        String.join(", ", texts(VALUES.formatted(key, id, table, NEEDED)))));
        run("drop table if exists laid");
        run("create table laid as select t as laid from %s t where %s = '%s'".formatted(table, key, id));
        run("grant all on laid to madang_app");
    }

    /** Every table of the platform but that of people, whose rows belong to whom their memberships belong to. */
    private List<String> tables() throws SQLException {
        return texts("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                    and relname not in ('flyway_schema_history', 'person', 'laid')
                order by relname
                """);
    }

    private void enter(UUID host) throws SQLException {
        run("set local role madang_app");
        run("select set_config('madang.host', '" + host + "', true)");
    }

    private long count(String from) throws SQLException {
        return Long.parseLong(texts("select count(*) from " + from).get(0));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How many rows it changed; the transaction goes on whatever happens. */
    private int update(String sql) throws SQLException {
        Savepoint before = database.setSavepoint();
        try (Statement statement = database.createStatement()) {
            int rows = statement.executeUpdate(sql);
            database.rollback(before);
            return rows;
        } catch (SQLException e) {
            database.rollback(before);
            throw e;
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
