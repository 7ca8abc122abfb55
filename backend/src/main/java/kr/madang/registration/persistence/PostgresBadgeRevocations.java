package kr.madang.registration.persistence;

import static java.util.Objects.requireNonNull;

import kr.madang.registration.BadgeRevocation;
import kr.madang.registration.BadgeRevocationStore;
import kr.madang.registration.Ticket;
import kr.madang.shared.Place;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

@Component
class PostgresBadgeRevocations implements BadgeRevocationStore {

    private final DatabaseClient database;

    PostgresBadgeRevocations(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<BadgeRevocation> listAfter(long version, int most) {
        return Place.current()
                .flatMapMany(place -> database.sql("""
                        select ticket, good_from, version from badge_revocation
                        where expo_id = $1 and version > $2 order by version limit $3
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, version)
                        .bind(2, most)
                        .map(row -> new BadgeRevocation(
                                new Ticket(requireNonNull(row.get("ticket", byte[].class))),
                                requireNonNull(row.get("good_from", Short.class)),
                                requireNonNull(row.get("version", Long.class))))
                        .all());
    }
}
