package kr.madang.lead.persistence;

import static kr.madang.shared.PlaceSql.bind;
import static kr.madang.shared.PlaceSql.inTwoLanguages;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import kr.madang.account.ExhibitorMember;
import kr.madang.account.Person;
import kr.madang.lead.LeadExport;
import kr.madang.lead.LeadExportStore;
import kr.madang.shared.Ids;
import kr.madang.shared.PlaceSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresLeadExports implements LeadExportStore {

    private final PlaceSql sql;

    PostgresLeadExports(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Void> add(LeadExport.Format format, String reason, int leads, ExhibitorMember by) {
        return sql.hostHere("""
                insert into lead_export (host_id, expo_id, id, exhibitor_id, exported_by, format, leads, reason)
                values ($1, $2, $3, $4, $5, $6, $7, $8)
                """)
                .flatMap(insert -> insert.bind(2, Ids.next())
                        .bind(3, by.exhibitor())
                        .bind(4, by.person().value())
                        .bind(5, format.name())
                        .bind(6, leads)
                        .bind(7, reason)
                        .then());
    }

    @Override
    public Flux<LeadExport> list(LeadExport.@Nullable Id before, int limit) {
        return sql.here("""
                select x.*, e.name_ko, e.name_en from lead_export x join exhibitor e on e.id = x.exhibitor_id
                where x.expo_id = $1 and ($2::uuid is null or x.id < $2)
                order by x.id desc limit $3
                """)
                .map(query -> bind(query, 1, UUID.class, before == null ? null : before.value()))
                .flatMapMany(query ->
                        query.bind(2, limit).map(PostgresLeadExports::toExport).all());
    }

    private static LeadExport toExport(Readable row) {
        return new LeadExport(
                new LeadExport.Id(row.get("id", UUID.class)),
                row.get("at", Instant.class),
                row.get("exhibitor_id", UUID.class),
                inTwoLanguages(row, "name"),
                new Person.Id(row.get("exported_by", UUID.class)),
                LeadExport.Format.valueOf(row.get("format", String.class)),
                row.get("leads", Integer.class),
                row.get("reason", String.class));
    }
}
