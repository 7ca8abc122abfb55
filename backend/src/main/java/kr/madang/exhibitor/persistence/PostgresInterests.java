package kr.madang.exhibitor.persistence;

import static kr.madang.shared.PlaceSql.bind;

import kr.madang.exhibitor.Interest;
import kr.madang.exhibitor.InterestStore;
import kr.madang.exhibitor.KeptInterest;
import kr.madang.shared.PlaceSql;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresInterests implements InterestStore {

    private final PlaceSql sql;

    PostgresInterests(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Flux<KeptInterest> list() {
        return sql.here("""
                with recursive tree as (
                    select code, array[code] as path from interest where expo_id = $1 and parent is null
                    union all
                    select n.code, t.path || n.code from interest n join tree t on t.code = n.parent where n.expo_id = $1)
                select n.code, n.parent, n.name_ko, n.name_en, n.version,
                    (select count(distinct e.exhibitor_id)::int from exhibitor_interest e
                     where e.expo_id = $1 and e.interest = n.code) as exhibitors
                from tree t join interest n on n.expo_id = $1 and n.code = t.code order by t.path
                """)
                .flatMapMany(query -> query.map(row -> new KeptInterest(
                                ExhibitorRows.toInterest(row),
                                row.get("exhibitors", Integer.class),
                                0,
                                row.get("version", Long.class)))
                        .all());
    }

    @Override
    public Flux<KeptInterest> lock() {
        return sql.here("select from interest where expo_id = $1 order by code for no key update")
                .flatMap(lock -> lock.then())
                .thenMany(list());
    }

    @Override
    public Mono<Void> add(Interest interest) {
        return sql.hostHere("""
                insert into interest (host_id, expo_id, code, name_ko, name_en, parent) values ($1, $2, $3, $4, $5, $6)
                """)
                .map(insert -> insert.bind(2, interest.code())
                        .bind(3, interest.name().ko())
                        .bind(4, interest.name().en()))
                .map(insert -> bind(insert, 5, String.class, interest.parent()))
                .flatMap(insert -> insert.then())
                .onErrorMap(DuplicateKeyException.class, failure -> new KeptInterest.NameUsed());
    }

    @Override
    public Mono<Void> edit(Interest interest) {
        return sql.here("""
                update interest set name_ko = $3, name_en = $4, parent = $5, version = version + 1
                where expo_id = $1 and code = $2
                """)
                .map(update -> update.bind(1, interest.code())
                        .bind(2, interest.name().ko())
                        .bind(3, interest.name().en()))
                .map(update -> bind(update, 4, String.class, interest.parent()))
                .flatMap(update -> update.then());
    }

    @Override
    public Mono<Void> remove(String code) {
        return sql.here("delete from interest where expo_id = $1 and code = $2")
                .flatMap(removal -> removal.bind(1, code).then())
                .onErrorMap(DataIntegrityViolationException.class, failure -> new KeptInterest.EditedMeanwhile());
    }
}
