package kr.madang.matchmaking.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static kr.madang.shared.PlaceSql.bind;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.madang.matchmaking.FreePlace;
import kr.madang.matchmaking.WishedPairs;
import kr.madang.matchmaking.day.RefillStore;
import kr.madang.matchmaking.day.Situation;
import kr.madang.shared.PlaceSql;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class PostgresRefills implements RefillStore {

    /** Whoever got a meeting after theirs fell through stands alone no more; ids tell when they were made. */
    private static final String COMPANIES = """
            with missed as (
                select m.buyer_id as company, m.exhibitor_id as other, m.buyer_absent_at as at,
                    m.exhibitor_absent_at is null as in_vain
                from meeting m where m.expo_id = $1 and m.state in ('PROVISIONAL', 'ACCEPTED')
                and lower(m.during) between now() - $2 * interval '1 second' and now() and m.buyer_absent_at is not null
                union all
                select m.exhibitor_id, m.buyer_id, m.exhibitor_absent_at, m.buyer_absent_at is null
                from meeting m where m.expo_id = $1 and m.state in ('PROVISIONAL', 'ACCEPTED')
                and lower(m.during) between now() - $2 * interval '1 second' and now()
                and m.exhibitor_absent_at is not null)
            select 'ABSENT' as kind, company from missed x
            where not exists (select from meeting c where c.expo_id = $1
                and (c.buyer_id = x.company and c.buyer_came_at > x.at
                    or c.exhibitor_id = x.company and c.exhibitor_came_at > x.at))
            union
            select 'ALONE', other from missed x
            where in_vain and not exists (select from meeting n where n.expo_id = $1
                and (n.buyer_id = x.other or n.exhibitor_id = x.other) and n.state in ('PROVISIONAL', 'ACCEPTED')
                and uuid_extract_timestamp(n.id) > x.at)
            """;

    private final PlaceSql sql;

    PostgresRefills(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Situation> read(Duration day) {
        return readCompanies(day)
                .zipWhen(companies -> readSet())
                .zipWhen(
                        both -> readEnd(day),
                        (both, until) -> new Situation(
                                both.getT1().getOrDefault("ALONE", Set.of()),
                                both.getT1().getOrDefault("ABSENT", Set.of()),
                                until,
                                both.getT2()));
    }

    private Mono<Map<String, Set<UUID>>> readCompanies(Duration day) {
        return sql.here(COMPANIES)
                .flatMapMany(query -> query.bind(1, day.toSeconds())
                        .map(row -> Map.entry(row.get("kind", String.class), row.get("company", UUID.class)))
                        .all())
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    private Mono<List<Situation.Seat>> readSet() {
        return sql.here("""
                select buyer_id, exhibitor_id, slot_id, table_id, interpreter_id from meeting
                where expo_id = $1 and state in ('PROVISIONAL', 'ACCEPTED') and upper(during) > now()
                """)
                .flatMapMany(query -> query.map(row -> new Situation.Seat(
                                row.get("buyer_id", UUID.class),
                                row.get("exhibitor_id", UUID.class),
                                row.get("slot_id", UUID.class),
                                row.get("table_id", UUID.class),
                                row.get("interpreter_id", UUID.class)))
                        .all())
                .collectList();
    }

    private Mono<Instant> readEnd(Duration day) {
        return sql.here("select now() + $2 * interval '1 second' as until where $1::uuid is not null")
                .flatMap(query -> query.bind(1, day.toSeconds())
                        .map(row -> row.get("until", Instant.class))
                        .one());
    }

    @Override
    public Mono<Standing> findStanding(WishedPairs.Key pair) {
        return sql.here("""
                select case
                    when exists (select from meeting where expo_id = $1 and buyer_id = $2 and exhibitor_id = $3
                        and state in ('PROVISIONAL', 'ACCEPTED')) then 'MEETS'
                    when exists (select from wish where expo_id = $1 and buyer_id = $2 and exhibitor_id = $3
                            and strength = 'NO')
                        or exists (select from instruction where expo_id = $1 and buyer_id = $2 and exhibitor_id = $3
                            and kind = 'APART') then 'APART'
                    else 'FREE' end as standing
                """)
                .flatMap(query -> query.bind(1, pair.buyer().value())
                        .bind(2, pair.exhibitor().value())
                        .map(row -> Standing.valueOf(row.get("standing", String.class)))
                        .one());
    }

    @Override
    public Mono<Long> renewPlan() {
        return sql.here("""
                update published_plan set version = version + 1, published_at = now()
                where expo_id = $1 and plan_id is not null returning version
                """)
                .flatMap(update ->
                        update.map(row -> row.get("version", Long.class)).one());
    }

    @Override
    public Mono<UUID> add(WishedPairs.Key pair, FreePlace place, long version) {
        return sql.hostHere("""
                insert into meeting (id, host_id, expo_id, buyer_id, exhibitor_id, slot_id, during, table_id,
                    interpreter_id, seat, seats, version, first_version)
                select uuidv7(), $1, $2, $3, x.id, s.id, s.during, $6, $7::uuid, free.seat, x.representatives, $8, $8
                from exhibitor x
                join meeting_slot s on s.expo_id = x.expo_id and s.id = $5 and lower(s.during) > now()
                join lateral (
                    select min(seat) as seat from generate_series(1, x.representatives) as seat
                    where not exists (select from meeting m where m.exhibitor_id = x.id and m.seat = seat.seat
                        and m.during && s.during and m.state in ('PROVISIONAL', 'ACCEPTED'))) free on free.seat is not null
                where x.expo_id = $2 and x.id = $4
                returning id
                """)
                .map(insert -> bind(insert, 6, UUID.class, place.interpreter()))
                .flatMap(insert -> insert.bind(2, pair.buyer().value())
                        .bind(3, pair.exhibitor().value())
                        .bind(4, place.time().slot())
                        .bind(5, place.table())
                        .bind(7, version)
                        .map(row -> row.get("id", UUID.class))
                        .one());
    }
}
