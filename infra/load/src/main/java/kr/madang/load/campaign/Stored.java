package kr.madang.load.campaign;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.madang.load.platform.LoadedExpo;

/**
 * What the database has of an expo.
 *
 * @param taken what the quota itself counts
 */
record Stored(List<Registered> registrations, long taken) {

    Stored {
        registrations = List.copyOf(registrations);
    }

    /** Reads it as superuser, who sees the rows of every host. */
    static Stored read(LoadedExpo expo, Connection superuser) throws SQLException {
        return new Stored(registrations(expo, superuser), taken(expo, superuser));
    }

    private static List<Registered> registrations(LoadedExpo expo, Connection superuser) throws SQLException {
        List<Registered> registrations = new ArrayList<>();
        try (PreparedStatement query = superuser.prepareStatement("""
                select r.idempotency_key, r.id,
                    (select count(*) from consent c where c.registration_id = r.id) = 1
                    and (select count(*) from outbox o where o.subject_id = r.id) = 1
                from registration r join expo e on e.id = r.expo_id
                where e.slug = ? and r.state = 'REGISTERED'
                """)) {
            query.setString(1, expo.slug());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    registrations.add(
                            new Registered(row.getString(1), row.getObject(2, UUID.class), row.getBoolean(3)));
                }
            }
        }
        return registrations;
    }

    private static long taken(LoadedExpo expo, Connection superuser) throws SQLException {
        try (PreparedStatement query = superuser.prepareStatement(
                "select sum(q.taken) from quota q join expo e on e.id = q.expo_id where e.slug = ?")) {
            query.setString(1, expo.slug());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** A registration under its idempotency key; whole if its one consent and its one message are there. */
    record Registered(String key, UUID id, boolean whole) {}
}
