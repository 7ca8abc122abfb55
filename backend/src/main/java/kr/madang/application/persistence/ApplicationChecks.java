package kr.madang.application.persistence;

import static kr.madang.shared.PlaceSql.bind;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import kr.madang.account.Person;
import kr.madang.application.Application;
import kr.madang.application.Check;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The checklists of applications. */
@Component
class ApplicationChecks {

    private static final String REASON = "application_check.reason";

    private final PlaceSql sql;
    private final Sealing sealing;

    ApplicationChecks(PlaceSql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    Flux<Check> list(Application.Id id) {
        return sql.here("select * from application_check where expo_id = $1 and application_id = $2 order by item")
                .flatMapMany(query -> query.bind(1, id.value())
                        .map(row -> toCheck(row, id.value()))
                        .all());
    }

    Mono<Void> put(Application.Id id, Check check) {
        String reason = check.reason();
        return sql.hostHere("""
                insert into application_check (host_id, expo_id, application_id, item, ok, reason, checked_by, checked_at)
                values ($1, $2, $3, $4, $5, $6, $7, $8)
                on conflict on constraint application_check_once do update set ok = excluded.ok,
                    reason = excluded.reason, checked_by = excluded.checked_by, checked_at = excluded.checked_at
                """)
                .map(insert -> insert.bind(2, id.value())
                        .bind(3, check.item().name())
                        .bind(4, check.ok())
                        .bind(6, check.by().value())
                        .bind(7, check.at()))
                .map(insert ->
                        bind(insert, 5, byte[].class, reason == null ? null : sealing.seal(reason, REASON, id.value())))
                .flatMap(GenericExecuteSpec::then);
    }

    Mono<Void> clear(Application.Id id) {
        return sql.here("delete from application_check where expo_id = $1 and application_id = $2")
                .flatMap(delete -> delete.bind(1, id.value()).then());
    }

    private Check toCheck(Readable row, UUID id) {
        byte[] reason = row.get("reason", byte[].class);
        return new Check(
                Check.Item.valueOf(row.get("item", String.class)),
                row.get("ok", Boolean.class),
                reason == null ? null : sealing.open(reason, REASON, id),
                new Person.Id(row.get("checked_by", UUID.class)),
                row.get("checked_at", Instant.class));
    }
}
