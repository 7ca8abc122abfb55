package kr.madang.matchmaking.persistence;

import static kr.madang.matchmaking.persistence.PostgresPlans.toNamed;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.madang.matchmaking.day.AutomaticRefill;
import kr.madang.matchmaking.day.RefillRule;
import kr.madang.matchmaking.day.RefillRuleStore;
import kr.madang.shared.PlaceSql;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class PostgresRefillRules implements RefillRuleStore {

    private static final String FIND =
            "select automatic, most_an_hour, minutes_ahead, version from refill_rule where expo_id = $1";

    private final PlaceSql sql;

    PostgresRefillRules(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<RefillRule> find() {
        return sql.here(FIND)
                .flatMap(query -> query.map(PostgresRefillRules::toRule).one());
    }

    @Override
    public Mono<RefillRule> findLocked() {
        return sql.here(FIND + " for update")
                .flatMap(query -> query.map(PostgresRefillRules::toRule).one());
    }

    @Override
    public Mono<RefillRule> save(RefillRule rule) {
        return sql.hostHere("""
                insert into refill_rule as r (host_id, expo_id, automatic, most_an_hour, minutes_ahead, version)
                select $1, $2, $3, $4, $5, $6 + 1
                where $6 = 0 or exists (select from refill_rule where expo_id = $2)
                on conflict on constraint refill_rule_one do update
                    set automatic = excluded.automatic, most_an_hour = excluded.most_an_hour,
                        minutes_ahead = excluded.minutes_ahead, version = excluded.version
                    where r.version = $6
                returning automatic, most_an_hour, minutes_ahead, version
                """)
                .flatMap(insert -> insert.bind(2, rule.automatic())
                        .bind(3, rule.mostAnHour())
                        .bind(4, rule.minutesAhead())
                        .bind(5, rule.version())
                        .map(PostgresRefillRules::toRule)
                        .one());
    }

    private static RefillRule toRule(Readable row) {
        return new RefillRule(
                row.get("automatic", Boolean.class),
                row.get("most_an_hour", Integer.class),
                row.get("minutes_ahead", Integer.class),
                row.get("version", Long.class));
    }

    @Override
    public Mono<Void> add(UUID meeting) {
        return sql.hostHere("insert into automatic_refill (host_id, expo_id, meeting_id) values ($1, $2, $3)")
                .flatMap(insert -> insert.bind(2, meeting).then());
    }

    @Override
    public Mono<Integer> countOfLastHour() {
        return sql.here("""
                select count(*)::int as refills from automatic_refill
                where expo_id = $1 and set_at > now() - interval '1 hour'
                """)
                .flatMap(query ->
                        query.map(row -> row.get("refills", Integer.class)).one());
    }

    @Override
    public Mono<List<AutomaticRefill>> listOfLastHour() {
        return sql.here("""
                select a.set_at, lower(m.during) as starts, upper(m.during) as ends, t.number,
                    b.id as buyer, b.name_ko as buyer_ko, b.name_en as buyer_en,
                    x.id as exhibitor, x.name_ko as exhibitor_ko, x.name_en as exhibitor_en
                from automatic_refill a
                join meeting m on m.id = a.meeting_id and m.state in ('PROVISIONAL', 'ACCEPTED')
                join meeting_table t on t.id = m.table_id
                join buyer b on b.id = m.buyer_id
                join exhibitor x on x.id = m.exhibitor_id
                where a.expo_id = $1 and a.set_at > now() - interval '1 hour'
                order by a.set_at desc, a.meeting_id
                """)
                .flatMap(query -> query.map(PostgresRefillRules::toRefill).all().collectList());
    }

    private static AutomaticRefill toRefill(Readable row) {
        return new AutomaticRefill(
                toNamed(row, "buyer"),
                toNamed(row, "exhibitor"),
                row.get("starts", Instant.class),
                row.get("ends", Instant.class),
                row.get("number", Integer.class),
                row.get("set_at", Instant.class));
    }
}
