package kr.madang.admission.persistence;

import static kr.madang.shared.PlaceSql.bind;
import static kr.madang.shared.PlaceSql.inTwoLanguages;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.madang.account.Person;
import kr.madang.admission.AdmissionStore;
import kr.madang.admission.Decision;
import kr.madang.admission.Gate;
import kr.madang.admission.Occupancy;
import kr.madang.admission.Passage;
import kr.madang.admission.Scan;
import kr.madang.registration.Registration;
import kr.madang.shared.PlaceSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresAdmissions implements AdmissionStore {

    private static final String COUNT = """
            with today as (
                select s.registration_id, s.direction, s.at, s.id, g.kind, g.zone_id
                from scan s
                join gate g on g.id = s.gate_id
                join expo e on e.id = s.expo_id
                cross join date_trunc('day', $2::timestamptz at time zone e.time_zone) as midnight
                where s.expo_id = $1 and s.outcome <> 'REFUSED'
                    and s.at >= midnight at time zone e.time_zone
                    and s.at < (midnight + interval '1 day') at time zone e.time_zone
            ), in_expo as (
                select distinct on (registration_id) registration_id, direction, at
                from today where kind = 'GATE' order by registration_id, at desc, id desc
            ), in_zone as (
                select distinct on (registration_id) registration_id, zone_id, direction, at
                from today where kind = 'ZONE' order by registration_id, at desc, id desc
            ), zones as (
                select z.id, z.name_ko, z.name_en, (
                    -- who leaves the expo leaves its zones, scanned there or not
                    select count(*) from in_zone i left join in_expo x on x.registration_id = i.registration_id
                    where i.zone_id = z.id and i.direction = 'IN'
                        and not (coalesce(x.direction, 'IN') = 'OUT' and x.at >= i.at)
                ) as inside
                from zone z
                where z.expo_id = $1 and exists (select from gate g where g.zone_id = z.id)
            )
            select (select ($2::timestamptz at time zone time_zone)::date from expo where id = $1) as day,
                (select count(*) from scan where expo_id = $1) as scans,
                (select count(*) from in_expo where direction = 'IN') as inside,
                (select count(distinct registration_id) from today where kind = 'GATE' and direction = 'IN') as entries,
                z.id as zone_id, z.name_ko, z.name_en, z.inside as inside_zone
            from (select) as one left join zones z on true
            order by z.id
            """;

    private final PlaceSql sql;

    PostgresAdmissions(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Void> addGate(Gate gate) {
        return sql.hostHere("""
                insert into gate (host_id, expo_id, id, name_ko, name_en, kind, zone_id)
                values ($1, $2, $3, $4, $5, $6, $7)
                """)
                .map(insert -> insert.bind(2, gate.id().value())
                        .bind(3, gate.name().ko())
                        .bind(4, gate.name().en())
                        .bind(5, gate.kind().name()))
                .flatMap(insert -> bind(insert, 6, UUID.class, gate.zone()).then());
    }

    @Override
    public Flux<Gate> listGates() {
        return sql.here("select * from gate where expo_id = $1 order by id")
                .flatMapMany(query -> query.map(row -> new Gate(
                                new Gate.Id(row.get("id", UUID.class)),
                                inTwoLanguages(row, "name"),
                                Gate.Kind.valueOf(row.get("kind", String.class)),
                                row.get("zone_id", UUID.class)))
                        .all());
    }

    @Override
    public Flux<Decision> listDecisions(Collection<Scan.Id> scans) {
        UUID[] wanted = scans.stream().map(Scan.Id::value).toArray(UUID[]::new);
        return sql.here("select * from scan where expo_id = $1 and id = any($2)")
                .flatMapMany(query -> query.bind(1, wanted)
                        .map(PostgresAdmissions::toDecision)
                        .all());
    }

    @Override
    public Mono<Passage> findLastPassage(Registration.Id holder, Gate gate, Instant from, Instant until) {
        return sql.here("""
                select s.direction, coalesce(s.since_at, s.at) as at, coalesce(s.since_gate_id, s.gate_id) as gate_id
                from scan s join gate g on g.id = s.gate_id
                where s.expo_id = $1 and s.registration_id = $2 and s.outcome <> 'REFUSED'
                    and g.kind = $3 and (g.kind <> 'SESSION_DOOR' or g.id = $4)
                    and g.zone_id is not distinct from $5::uuid
                    and s.at >= $6 and s.at < $7
                order by s.at desc, s.id desc limit 1
                """)
                .map(query -> query.bind(1, holder.value())
                        .bind(2, gate.kind().name())
                        .bind(3, gate.id().value())
                        .bind(5, from)
                        .bind(6, until))
                .flatMap(query -> bind(query, 4, UUID.class, gate.zone())
                        .map(PostgresAdmissions::toPassage)
                        .one());
    }

    @Override
    public Mono<Void> add(Scan scan, Decision decision, Person.Id scannedBy) {
        Decision.Reason reason = decision.reason();
        Registration.Id holder = decision.holder();
        return sql.hostHere("""
                insert into scan (host_id, expo_id, id, gate_id, at, direction, outcome, scanned_by, reason,
                    registration_id, since_at, since_gate_id)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                on conflict on constraint scan_key do nothing
                """)
                .map(insert -> insert.bind(2, scan.id().value())
                        .bind(3, scan.gate().value())
                        .bind(4, scan.at())
                        .bind(5, scan.direction().name())
                        .bind(6, decision.outcome().name())
                        .bind(7, scannedBy.value()))
                .map(insert -> bind(insert, 8, String.class, reason == null ? null : reason.name()))
                .map(insert -> bind(insert, 9, UUID.class, holder == null ? null : holder.value()))
                .map(insert -> bind(insert, 10, Instant.class, decision.since()))
                .flatMap(insert ->
                        bind(insert, 11, UUID.class, decision.sinceGate()).then());
    }

    @Override
    @Transactional(readOnly = true)
    public Mono<Occupancy> count(Instant now) {
        return sql.here(COUNT)
                .flatMap(query -> query.bind(1, now).map(Counted::of).all().collectList())
                .map(Counted::toOccupancy);
    }

    private static Passage toPassage(Readable row) {
        return new Passage(
                Scan.Direction.valueOf(row.get("direction", String.class)),
                row.get("at", Instant.class),
                row.get("gate_id", UUID.class));
    }

    private static Decision toDecision(Readable row) {
        String reason = row.get("reason", String.class);
        UUID holder = row.get("registration_id", UUID.class);
        return new Decision(
                new Scan.Id(row.get("id", UUID.class)),
                Decision.Outcome.valueOf(row.get("outcome", String.class)),
                reason == null ? null : Decision.Reason.valueOf(reason),
                holder == null ? null : new Registration.Id(holder),
                row.get("since_at", Instant.class),
                row.get("since_gate_id", UUID.class));
    }

    /** One row of the count: the same totals in each, and a zone unless there are none. */
    private record Counted(LocalDate day, long scans, long inside, long entries, Occupancy.@Nullable InZone zone) {

        static Counted of(Readable row) {
            UUID zone = row.get("zone_id", UUID.class);
            return new Counted(
                    row.get("day", LocalDate.class),
                    row.get("scans", Long.class),
                    row.get("inside", Long.class),
                    row.get("entries", Long.class),
                    zone == null
                            ? null
                            : new Occupancy.InZone(
                                    zone, inTwoLanguages(row, "name"), row.get("inside_zone", Long.class)));
        }

        static Occupancy toOccupancy(List<Counted> rows) {
            Counted totals = rows.get(0);
            List<Occupancy.InZone> zones = totals.zone == null
                    ? List.of()
                    : rows.stream().map(Counted::zone).toList();
            return new Occupancy(totals.day, totals.scans, totals.inside, totals.entries, zones);
        }
    }
}
