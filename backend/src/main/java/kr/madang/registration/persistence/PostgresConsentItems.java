package kr.madang.registration.persistence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import kr.madang.registration.ConsentItem;
import kr.madang.registration.ConsentItemStore;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.PlaceSql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresConsentItems implements ConsentItemStore {

    private final PlaceSql sql;

    PostgresConsentItems(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Flux<ConsentItem> listAsked() {
        return sql.here("""
                        select * from (
                            select distinct on (code) * from consent_item where expo_id = $1 order by code, version desc
                        ) newest where retired_at is null order by kind = 'REQUIRED' desc, id
                        """).flatMapMany(query -> query.map(Columns::toItem).all());
    }

    @Override
    public Flux<ConsentItem.Kept> listAll() {
        return sql.here("""
                        select i.*, coalesce(s.standing, 0) as standing
                        from consent_item i
                        left join (
                            select c.consent_item_id, count(*) as standing
                            from registration r join consent c on c.registration_id = r.id
                            where r.expo_id = $1 and c.withdrawn_at is null and c.ended_at is null
                            group by c.consent_item_id
                        ) s on s.consent_item_id = i.id
                        where i.expo_id = $1
                        order by i.kind = 'REQUIRED' desc, first_value(i.id) over (partition by i.code order by i.version), i.version desc
                        """)
                .flatMapMany(query -> query.map(row -> new ConsentItem.Kept(
                                Columns.toItem(row),
                                requireNonNull(row.get("created_at", Instant.class)),
                                row.get("retired_at", Instant.class),
                                requireNonNull(row.get("standing", Long.class))))
                        .all());
    }

    @Override
    public Mono<ConsentItem> findNewest(String code) {
        return sql.here("select * from consent_item where expo_id = $1 and code = $2 order by version desc limit 1")
                .flatMap(query -> query.bind(1, code).map(Columns::toItem).one());
    }

    @Override
    public Mono<Void> retire(ConsentItem.Id item) {
        return sql.here("update consent_item set retired_at = now() where expo_id = $1 and id = $2")
                .flatMap(update -> update.bind(1, item.value()).then());
    }

    @Override
    public Mono<Void> add(ConsentItem item) {
        return sql.here("""
                        insert into consent_item (expo_id, id, code, version, kind, text_hash, title_ko, title_en,
                            text_ko, text_en, purpose_ko, purpose_en, retention_ko, retention_en, recipient_ko,
                            recipient_en, keep_days, basis, host_id)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                            current_host())
                        """)
                .map(insert -> insert.bind(1, item.id().value())
                        .bind(2, item.code())
                        .bind(3, item.version())
                        .bind(4, item.kind().name())
                        .bind(5, item.textHash())
                        .bind(17, item.basis().name()))
                .map(insert -> bind(insert, 6, item.title()))
                .map(insert -> bind(insert, 8, item.text()))
                .map(insert -> bind(insert, 10, item.purpose()))
                .map(insert -> bind(insert, 12, item.retention()))
                .map(insert -> bind(insert, 14, item.recipient()))
                .map(insert ->
                        item.keepDays() == null ? insert.bindNull(16, Integer.class) : insert.bind(16, item.keepDays()))
                .flatMap(GenericExecuteSpec::then)
                .onErrorMap(DuplicateKeyException.class, failure -> new ConsentItem.VersionUnfit());
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec insert, int index, @Nullable InTwoLanguages text) {
        return text == null
                ? insert.bindNull(index, String.class).bindNull(index + 1, String.class)
                : insert.bind(index, text.ko()).bind(index + 1, text.en());
    }
}
