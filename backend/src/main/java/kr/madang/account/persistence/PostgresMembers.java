package kr.madang.account.persistence;

import static java.util.Objects.requireNonNull;
import static kr.madang.account.persistence.PostgresMemberships.toPosition;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import kr.madang.account.Member;
import kr.madang.account.MemberStore;
import kr.madang.account.Person;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresMembers implements MemberStore {

    private final PlaceSql sql;
    private final Sealing sealing;

    PostgresMembers(PlaceSql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    @Override
    public Flux<Member> list() {
        return sql.here("""
                select m.id, m.role, m.company_id, m.owner, m.created_at, m.ended_at,
                    p.id as person_id, p.email as person_email, p.name as person_name,
                    g.id as giver_id, g.name as giver_name, e.id as ender_id, e.name as ender_name
                from membership m
                join person p on p.id = m.person_id
                left join person g on g.id = m.given_by
                left join person e on e.id = m.ended_by
                where m.expo_id = $1 order by m.id desc
                """).flatMapMany(query -> query.map(this::toMember).all());
    }

    @Override
    public Flux<Kept> lock() {
        return sql.here("""
                select id, person_id, role, company_id, owner from membership
                where expo_id = $1 and ended_at is null order by id for update
                """)
                .flatMapMany(query -> query.map(row -> new Kept(
                                new Member.Id(row.get("id", UUID.class)),
                                new Person.Id(row.get("person_id", UUID.class)),
                                toPosition(row)))
                        .all());
    }

    @Override
    public Mono<Void> end(Member.Id member, Person.Id by, Instant at) {
        return sql.here("update membership set ended_at = $3, ended_by = $4 where expo_id = $1 and id = $2")
                .flatMap(update -> update.bind(1, member.value())
                        .bind(2, at)
                        .bind(3, by.value())
                        .then());
    }

    private Member toMember(Readable row) {
        UUID person = row.get("person_id", UUID.class);
        Instant endedAt = row.get("ended_at", Instant.class);
        return new Member(
                new Member.Id(row.get("id", UUID.class)),
                new Person(
                        new Person.Id(person),
                        sealing.open(row.get("person_email", byte[].class), PostgresPeople.EMAIL, person),
                        requireNonNull(name(row, "person"))),
                toPosition(row),
                row.get("created_at", Instant.class),
                name(row, "giver"),
                endedAt == null ? null : new Member.End(endedAt, requireNonNull(name(row, "ender"))));
    }

    private @Nullable String name(Readable row, String who) {
        UUID id = row.get(who + "_id", UUID.class);
        return id == null ? null : sealing.open(row.get(who + "_name", byte[].class), PostgresPeople.NAME, id);
    }
}
