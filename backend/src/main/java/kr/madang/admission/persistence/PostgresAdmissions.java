package kr.madang.admission.persistence;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.madang.admission.AdmissionStore;
import kr.madang.admission.Decision;
import kr.madang.admission.Gate;
import kr.madang.admission.Passage;
import kr.madang.admission.Scan;
import kr.madang.registration.Registration;
import kr.madang.shared.Audit;
import kr.madang.shared.PlaceSql;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Component
class PostgresAdmissions implements AdmissionStore {

    private final DatabaseClient database;
    private final PlaceSql sql;
    private final JsonMapper json;

    PostgresAdmissions(DatabaseClient database, PlaceSql sql, JsonMapper json) {
        this.database = database;
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Mono<Void> planAnew() {
        return database.sql("""
                        select set_config('plan_cache_mode', 'force_custom_plan', true)
                        from pg_class c where c.oid = 'scan'::regclass and c.reltuples < 1000
                        """).then();
    }

    @Override
    public Flux<Decision> listDecisions(Collection<Scan.Id> scans) {
        UUID[] wanted = scans.stream().map(Scan.Id::value).toArray(UUID[]::new);
        // offset 0: each by its key, however little is known yet of a table that was empty this morning
        return sql.here("""
                select s.* from unnest($2::uuid[]) as w (id)
                cross join lateral (select * from scan where expo_id = $1 and id = w.id offset 0) s
                """)
                .flatMapMany(query -> query.bind(1, wanted)
                        .map(PostgresAdmissions::toDecision)
                        .all());
    }

    @Override
    public Flux<Passage.Found> listLastPassages(List<Passage.Wanted> wanted) {
        List<WantedRow> rows = IntStream.range(0, wanted.size())
                .mapToObj(number -> WantedRow.of(number, wanted.get(number)))
                .toList();
        // a range, which no index answers: so that a holder's few scans are read and not all of the day
        return sql.here("""
                select w.number, last.*
                from json_to_recordset($2::json)
                    as w (number int, holder uuid, kind text, area uuid, "from" timestamptz, until timestamptz)
                cross join lateral (
                    select s.direction, s.at as scanned_at, coalesce(s.since_at, s.at) as at,
                        coalesce(s.since_gate_id, s.gate_id) as gate_id
                    from scan s join gate g on g.id = s.gate_id
                    where s.expo_id = $1 and s.registration_id = w.holder and s.outcome <> 'REFUSED'
                        and g.kind = w.kind and g.area_id is not distinct from w.area
                        and tstzrange(w."from", w.until) @> s.at
                    order by s.at desc, s.id desc limit 1
                ) as last
                """)
                .flatMapMany(query -> query.bind(1, json.writeValueAsString(rows))
                        .map(row -> new Passage.Found(wanted.get(row.get("number", Integer.class)), toPassage(row)))
                        .all());
    }

    @Override
    public Mono<Void> add(Map<Scan, Decision> decided, Map<Scan.Id, Audit.Actor> by) {
        return sql.insert(
                """
                insert into scan (host_id, expo_id, id, gate_id, at, clock_offset_ms, direction, outcome, let_through,
                    scanned_by, device_id, reason, registration_id, since_at, since_gate_id)
                select $1, $2, id, gate, at, offset_ms, direction, outcome, let_through, scanned_by, device, reason, holder,
                    since, since_gate
                from jsonb_to_recordset($3::jsonb) as r (id uuid, gate uuid, at timestamptz, offset_ms bigint,
                    direction text, outcome text, let_through boolean, scanned_by uuid, device uuid, reason text,
                    holder uuid, since timestamptz, since_gate uuid)
                on conflict on constraint scan_key do nothing
                """,
                decided.entrySet().stream()
                        .map(one -> ScanRow.of(
                                one.getKey(),
                                one.getValue(),
                                requireNonNull(by.get(one.getKey().id()))))
                        .toList());
    }

    private static Passage toPassage(Readable row) {
        return new Passage(
                Scan.Direction.valueOf(row.get("direction", String.class)),
                row.get("scanned_at", Instant.class),
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

    private record WantedRow(
            int number,
            UUID holder,
            Gate.Kind kind,
            @Nullable UUID area,
            Instant from,
            Instant until) {

        static WantedRow of(int number, Passage.Wanted wanted) {
            return new WantedRow(
                    number,
                    wanted.holder().value(),
                    wanted.area().kind(),
                    wanted.area().id(),
                    wanted.from(),
                    wanted.until());
        }
    }
}
