package kr.madang.admission.persistence;

import static kr.madang.shared.PlaceSql.bind;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import kr.madang.admission.DoubleEntry;
import kr.madang.admission.DoubleEntryStore;
import kr.madang.admission.Gate;
import kr.madang.admission.Scan;
import kr.madang.registration.Registration;
import kr.madang.shared.PlaceSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

@Component
class PostgresDoubleEntries implements DoubleEntryStore {

    private final PlaceSql sql;

    PostgresDoubleEntries(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Flux<DoubleEntry> list(DoubleEntry.@Nullable Mark before, int limit) {
        return sql.here("""
                select * from double_entry
                where expo_id = $1 and ($2::timestamptz is null or (at, scan_id) < ($2, $3))
                order by at desc, scan_id desc limit $4
                """)
                .map(query -> bind(query, 1, Instant.class, before == null ? null : before.at()))
                .map(query -> bind(
                        query,
                        2,
                        UUID.class,
                        before == null ? null : before.scan().value()))
                .flatMapMany(query ->
                        query.bind(3, limit).map(PostgresDoubleEntries::toEntry).all());
    }

    private static DoubleEntry toEntry(Readable row) {
        return new DoubleEntry(
                new Registration.Id(row.get("registration_id", UUID.class)),
                new DoubleEntry.Entered(
                        row.get("first_at", Instant.class), new Gate.Id(row.get("first_gate_id", UUID.class))),
                new DoubleEntry.Entered(row.get("at", Instant.class), new Gate.Id(row.get("gate_id", UUID.class))),
                new Scan.Id(row.get("scan_id", UUID.class)));
    }
}
