package kr.madang.registration.persistence;

import java.util.UUID;
import kr.madang.messaging.Addressees;
import kr.madang.shared.Place;
import kr.madang.shared.Sealing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The addresses of registrations, as organizers mend them. */
@Component
class PostgresAddressees implements Addressees {

    private final DatabaseClient database;
    private final Sealing sealing;

    PostgresAddressees(DatabaseClient database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    @Override
    public Mono<Boolean> mend(UUID subject, String email) {
        return Place.current()
                .flatMap(place -> database.sql("""
                        update registration set email = $3, email_index = $4
                        where expo_id = $1 and id = $2 and erased_at is null
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, subject)
                        .bind(2, sealing.seal(email, Columns.EMAIL, subject))
                        .bind(3, sealing.index(email, place.host()))
                        .fetch()
                        .rowsUpdated())
                .map(rows -> rows == 1)
                .onErrorMap(DuplicateKeyException.class, twice -> new Taken());
    }
}
