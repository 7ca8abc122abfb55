package kr.madang.account.persistence;

import static kr.madang.shared.PlaceSql.bind;

import io.r2dbc.spi.Readable;
import java.util.UUID;
import kr.madang.account.Membership;
import kr.madang.account.Memberships;
import kr.madang.account.Person;
import kr.madang.account.Position;
import kr.madang.account.Role;
import kr.madang.shared.Audit;
import kr.madang.shared.Ids;
import kr.madang.shared.PlaceSql;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresMemberships implements Memberships {

    private final DatabaseClient database;
    private final PlaceSql sql;

    PostgresMemberships(DatabaseClient database, PlaceSql sql) {
        this.database = database;
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public Flux<Membership> listHere(String subject) {
        return sql.here("""
                select m.person_id, e.slug, m.role, m.company_id, m.owner, asks_second_factor(e, m.role) as second_factor
                from membership m
                join person p on p.id = m.person_id
                join expo e on e.id = m.expo_id
                where m.expo_id = $1 and p.subject = $2 and m.ended_at is null
                order by m.id
                """)
                .flatMapMany(query -> query.bind(1, subject)
                        .map(PostgresMemberships::toMembership)
                        .all());
    }

    @Override
    public Flux<Membership> listEverywhere(String subject) {
        return database.sql("select person_id, slug, role, company_id, owner, second_factor from memberships_of($1)")
                .bind(0, subject)
                .map(PostgresMemberships::toMembership)
                .all();
    }

    @Override
    public Mono<Void> give(Person.Id person, Position position, Audit.Actor by) {
        return sql.hostHere("""
                insert into membership (host_id, expo_id, id, person_id, role, company_id, owner, given_by)
                values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing
                """)
                .map(insert -> insert.bind(2, Ids.next())
                        .bind(3, person.value())
                        .bind(4, position.role().name())
                        .bind(6, position.owner()))
                .map(insert -> bind(insert, 5, UUID.class, position.company()))
                .map(insert -> bind(insert, 7, UUID.class, by.kind() == Audit.Actor.Kind.PERSON ? by.id() : null))
                .flatMap(GenericExecuteSpec::then);
    }

    private static Membership toMembership(Readable row) {
        return new Membership(
                new Person.Id(row.get("person_id", UUID.class)),
                row.get("slug", String.class),
                toPosition(row),
                row.get("second_factor", Boolean.class));
    }

    static Position toPosition(Readable row) {
        return new Position(
                Role.valueOf(row.get("role", String.class)),
                row.get("company_id", UUID.class),
                row.get("owner", Boolean.class));
    }
}
