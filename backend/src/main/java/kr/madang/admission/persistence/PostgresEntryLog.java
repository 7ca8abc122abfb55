package kr.madang.admission.persistence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import kr.madang.registration.EntryLog;
import kr.madang.registration.Registration;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The scans of one badge, for the visitor whose it is. */
@Component
class PostgresEntryLog implements EntryLog {

    private final DatabaseClient database;

    PostgresEntryLog(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Passed> listPassed(Registration.Id holder) {
        return Place.current()
                .flatMapMany(place -> database.sql("""
                        select s.at, s.direction, s.outcome, g.name_ko, g.name_en
                        from scan s join gate g on g.id = s.gate_id
                        where s.expo_id = $1 and s.registration_id = $2
                        order by s.at, s.id
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, holder.value())
                        .map(row -> new Passed(
                                requireNonNull(row.get("at", Instant.class)),
                                new InTwoLanguages(
                                        requireNonNull(row.get("name_ko", String.class)),
                                        requireNonNull(row.get("name_en", String.class))),
                                requireNonNull(row.get("direction", String.class)),
                                requireNonNull(row.get("outcome", String.class))))
                        .all());
    }
}
