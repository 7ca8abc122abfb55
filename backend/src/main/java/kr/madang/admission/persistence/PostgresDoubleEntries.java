package kr.madang.admission.persistence;

import static kr.madang.shared.PlaceSql.bind;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import kr.madang.account.Person;
import kr.madang.admission.DoubleEntry;
import kr.madang.admission.DoubleEntryStore;
import kr.madang.admission.Gate;
import kr.madang.admission.Scan;
import kr.madang.registration.Registration;
import kr.madang.shared.PlaceSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresDoubleEntries implements DoubleEntryStore {

    private final PlaceSql sql;

    PostgresDoubleEntries(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Flux<DoubleEntry> list(DoubleEntry.@Nullable Mark before, int limit) {
        return sql.here("""
                select d.*, s.reason, s.settled_by, s.settled_at
                from double_entry d
                    left join double_entry_settlement s on s.expo_id = d.expo_id and s.scan_id = d.scan_id
                where d.expo_id = $1 and ($2::boolean is null
                    or (s.reason is null) < (not $2)
                    or (s.reason is null) = (not $2) and (d.at, d.scan_id) < ($3, $4))
                order by s.reason is null desc, d.at desc, d.scan_id desc limit $5
                """)
                .map(query -> bind(query, 1, Boolean.class, before == null ? null : before.settled()))
                .map(query -> bind(query, 2, Instant.class, before == null ? null : before.at()))
                .map(query -> bind(
                        query,
                        3,
                        UUID.class,
                        before == null ? null : before.scan().value()))
                .flatMapMany(query ->
                        query.bind(4, limit).map(PostgresDoubleEntries::toEntry).all());
    }

    @Override
    public Mono<Boolean> settle(Scan.Id scan, DoubleEntry.Reason reason, Person.Id by) {
        return sql.hostHere("""
                insert into double_entry_settlement (host_id, expo_id, scan_id, reason, settled_by)
                select $1, $2, $3, $4, $5
                where exists (select from double_entry where expo_id = $2 and scan_id = $3)
                on conflict on constraint double_entry_settlement_key do update
                    set reason = excluded.reason, settled_by = excluded.settled_by, settled_at = now()
                """)
                .flatMap(insert -> insert.bind(2, scan.value())
                        .bind(3, reason.name())
                        .bind(4, by.value())
                        .fetch()
                        .rowsUpdated())
                .map(rows -> rows == 1);
    }

    private static DoubleEntry toEntry(Readable row) {
        String reason = row.get("reason", String.class);
        return new DoubleEntry(
                new Registration.Id(row.get("registration_id", UUID.class)),
                new DoubleEntry.Entered(
                        row.get("first_at", Instant.class), new Gate.Id(row.get("first_gate_id", UUID.class))),
                new DoubleEntry.Entered(row.get("at", Instant.class), new Gate.Id(row.get("gate_id", UUID.class))),
                new Scan.Id(row.get("scan_id", UUID.class)),
                reason == null
                        ? null
                        : new DoubleEntry.Settlement(
                                DoubleEntry.Reason.valueOf(reason),
                                new Person.Id(row.get("settled_by", UUID.class)),
                                row.get("settled_at", Instant.class)));
    }
}
