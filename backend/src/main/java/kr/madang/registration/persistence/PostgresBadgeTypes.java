package kr.madang.registration.persistence;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import kr.madang.registration.AdmissionType;
import kr.madang.registration.BadgeTypeStore;
import kr.madang.registration.Registration;
import kr.madang.registration.Ticket;
import kr.madang.shared.PlaceSql;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

@Component
class PostgresBadgeTypes implements BadgeTypeStore {

    private final PlaceSql sql;

    PostgresBadgeTypes(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Flux<Typed> listAfter(UUID registration, int most) {
        return sql.here("""
                select id, ticket, admission_type_id from registration
                where expo_id = $1 and id > $2 order by id limit $3
                """)
                .flatMapMany(query -> query.bind(1, registration)
                        .bind(2, most)
                        .map(row -> new Typed(
                                new Registration.Id(requireNonNull(row.get("id", UUID.class))),
                                new Ticket(requireNonNull(row.get("ticket", byte[].class))),
                                new AdmissionType.Id(requireNonNull(row.get("admission_type_id", UUID.class)))))
                        .all());
    }
}
