package kr.madang.load.campaign;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is switched off to see the audit fail. */
enum Control {
    NONE,
    /** Batches decide on what they read, without locking it: two at once sell the same place. */
    LOCKS_OFF,
    /** A commit is answered before it is on the disk. */
    SYNCHRONOUS_COMMIT_OFF;

    /** Reads it as make's {@code CONTROL} has it. */
    static Control parse(String text) {
        return Stream.of(values())
                .filter(control -> control.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("CONTROL is one of "
                        + Stream.of(values()).map(Control::text).toList() + ", not " + text));
    }

    /** What is done while visitors come: of no use to a control are faults that it cannot be seen by. */
    List<Faults.Kind> faults() {
        return this == SYNCHRONOUS_COMMIT_OFF ? List.of(Faults.Kind.DATABASE_KILLED) : List.of(Faults.Kind.values());
    }

    void apply(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            switch (this) {
                case NONE -> {}
                case LOCKS_OFF -> {
                    statement.execute(unlocked(statement));
                    statement.execute("alter table quota drop constraint quota_kept");
                }
                case SYNCHRONOUS_COMMIT_OFF -> {
                    statement.execute("alter role madang_app set synchronous_commit = off");
                    statement.execute("alter system set wal_writer_delay = '10s'");
                    statement.execute("alter system set wal_writer_flush_after = '1GB'");
                    statement.execute("select pg_reload_conf()");
                    // a role's setting counts from the next connection on
                    statement.execute(
                            "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'madang_app'");
                }
            }
        }
    }

    /** The deciding function without its locks, and slow enough between reading and writing that two surely meet. */
    private static String unlocked(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_get_functiondef('registrations_added'::regproc)")) {
            row.next();
            String locked = row.getString(1);
            String open = locked.replaceAll("(?i)for\\s+update", "")
                    .replaceFirst("(?s)(\\) locked;)", "$1 perform pg_sleep(0.3);");
            if (open.equals(locked) || !open.contains("pg_sleep")) {
                throw new IllegalStateException("registrations_added does not lock as this control expects");
            }
            return open;
        }
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
