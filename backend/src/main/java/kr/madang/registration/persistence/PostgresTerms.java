package kr.madang.registration.persistence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import kr.madang.registration.Term;
import kr.madang.registration.TermStore;
import kr.madang.shared.PlaceSql;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresTerms implements TermStore {

    private final DatabaseClient database;
    private final PlaceSql sql;

    PostgresTerms(DatabaseClient database, PlaceSql sql) {
        this.database = database;
        this.sql = sql;
    }

    @Override
    public Flux<Term> list() {
        return sql.here("""
                        select 'REGISTRATIONS' as of, null as title_ko, null as title_en, erased_on, count(*) as kept,
                            null::uuid as id, 1 as place
                        from registration_term where expo_id = $1 group by erased_on
                        union all
                        select 'ANSWERS', q.label_ko, q.label_en, t.erased_on, t.kept, q.id, 2
                        from question_term t join question q on q.id = t.question_id
                        where t.expo_id = $1 and (t.kept > 0 or q.retired_at is null)
                        union all
                        select 'CONSENTS', i.title_ko, i.title_en, t.ends_on, count(*), i.id, 3
                        from consent_term t join consent_item i on i.id = t.consent_item_id
                        where t.expo_id = $1 group by i.id, i.title_ko, i.title_en, t.ends_on
                        order by place, id, erased_on nulls last
                        """)
                .flatMapMany(query -> query.map(row -> new Term(
                                Term.Of.valueOf(row.get("of", String.class)),
                                Columns.namesOrNull(row, "title"),
                                row.get("erased_on", LocalDate.class),
                                requireNonNull(row.get("kept", Long.class))))
                        .all());
    }

    @Override
    public Flux<Term.Ended> listEnded() {
        return sql.here("""
                        select case when t.question_id is not null then 'ANSWERS'
                                when t.consent_item_id is not null then 'CONSENTS' else 'REGISTRATIONS' end as of,
                            coalesce(q.label_ko, i.title_ko) as title_ko, coalesce(q.label_en, i.title_en) as title_en,
                            (t.at at time zone e.time_zone)::date as day, max(t.at) as at, sum(t.erased) as erased
                        from ended_term t join expo e on e.id = t.expo_id left join question q on q.id = t.question_id
                        left join consent_item i on i.id = t.consent_item_id
                        where t.expo_id = $1 group by t.question_id, t.consent_item_id, 2, 3, day
                        order by day desc, t.question_id nulls first, t.consent_item_id nulls first limit 500
                        """)
                .flatMapMany(query -> query.map(row -> new Term.Ended(
                                Term.Of.valueOf(row.get("of", String.class)),
                                Columns.namesOrNull(row, "title"),
                                requireNonNull(row.get("day", LocalDate.class)),
                                requireNonNull(row.get("at", Instant.class)),
                                requireNonNull(row.get("erased", Long.class))))
                        .all());
    }

    @Override
    @Transactional
    public Mono<Integer> end(Instant moment, int most) {
        return database.sql("select terms_ended($1, $2) as erased")
                .bind(0, moment)
                .bind(1, most)
                .map(row -> requireNonNull(row.get("erased", Integer.class)))
                .one();
    }
}
