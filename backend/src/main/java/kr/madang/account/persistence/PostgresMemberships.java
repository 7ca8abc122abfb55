package kr.madang.account.persistence;

import io.r2dbc.spi.Readable;
import java.util.UUID;
import kr.madang.account.Membership;
import kr.madang.account.Memberships;
import kr.madang.account.Person;
import kr.madang.account.Role;
import kr.madang.shared.Ids;
import kr.madang.shared.Place;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresMemberships implements Memberships {

    private final DatabaseClient database;

    PostgresMemberships(DatabaseClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public Flux<Membership> listHere(String subject) {
        return Place.current()
                .flatMapMany(place -> database.sql("""
                        select m.person_id, e.slug, m.role, m.company_id
                        from membership m
                        join person p on p.id = m.person_id
                        join expo e on e.id = m.expo_id
                        where p.subject = $1 and m.expo_id = $2
                        order by m.id
                        """)
                        .bind(0, subject)
                        .bind(1, place.expo().value())
                        .map(PostgresMemberships::toMembership)
                        .all());
    }

    @Override
    public Flux<Membership> listEverywhere(String subject) {
        return database.sql("select person_id, slug, role, company_id from memberships_of($1)")
                .bind(0, subject)
                .map(PostgresMemberships::toMembership)
                .all();
    }

    @Override
    public Mono<Void> give(Membership membership) {
        return Place.current().flatMap(place -> {
            var insert = database.sql("""
                            insert into membership (id, host_id, expo_id, person_id, role, company_id)
                            values ($1, $2, $3, $4, $5, $6) on conflict do nothing
                            """)
                    .bind(0, Ids.next())
                    .bind(1, place.host().value())
                    .bind(2, place.expo().value())
                    .bind(3, membership.person().value())
                    .bind(4, membership.role().name());
            UUID company = membership.company();
            return (company == null ? insert.bindNull(5, UUID.class) : insert.bind(5, company)).then();
        });
    }

    private static Membership toMembership(Readable row) {
        return new Membership(
                new Person.Id(row.get("person_id", UUID.class)),
                row.get("slug", String.class),
                Role.valueOf(row.get("role", String.class)),
                row.get("company_id", UUID.class));
    }
}
