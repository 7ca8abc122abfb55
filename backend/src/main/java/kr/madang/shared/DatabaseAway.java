package kr.madang.shared;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import org.jspecify.annotations.Nullable;

/** Tells failures of the way to the database from failures of what was asked of it. */
public final class DatabaseAway {

    private DatabaseAway() {}

    /**
     * Whether there was no connection, or it was lost, before anything was committed: then surely nothing was stored. A
     * connection that is lost while the commit is under way is another matter.
     */
    public static boolean isMeantBy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WhileCommitting) {
                return false;
            }
            if (cause instanceof R2dbcException database) {
                return isAway(database, database.getSqlState());
            }
        }
        return false;
    }

    /** SQLSTATE classes 08, 53 and 57: the connection, its resources, or the server shutting down. */
    private static boolean isAway(R2dbcException failure, @Nullable String state) {
        return state != null
                ? state.startsWith("08") || state.startsWith("53") || state.startsWith("57")
                : failure instanceof R2dbcTimeoutException
                        || failure instanceof R2dbcTransientResourceException
                        || failure instanceof R2dbcNonTransientResourceException;
    }

    /** The connection was lost when it was to commit: whether anything was stored is not known. */
    static final class WhileCommitting extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WhileCommitting(Throwable cause) {
            super("The database went away while committing", cause);
        }
    }
}
