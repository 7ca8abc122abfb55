package kr.madang.recommendation.persistence;

import static kr.madang.recommendation.persistence.PostgresNeeds.columnOf;
import static kr.madang.shared.PlaceSql.inTwoLanguages;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import kr.madang.matchmaking.Side;
import kr.madang.recommendation.Declared;
import kr.madang.recommendation.DeclaredStore;
import kr.madang.shared.PlaceSql;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresDeclared implements DeclaredStore {

    private static final String BUYERS = """
            select 'BUYER' as side, b.id, b.name_ko, b.name_en, b.country, b.languages, '{}'::text[] as offers,
                array(select i.interest from buyer_interest i
                    where i.buyer_id = b.id and i.expo_id = b.expo_id) as seeks,
                coalesce(n.countries, '{}') as targets, coalesce(n.text, b.needs, '') as text
            from buyer b left join needs n on n.buyer_id = b.id
            where b.expo_id = $1
            """;

    private static final String EXHIBITORS = """
            select 'EXHIBITOR' as side, x.id, x.name_ko, x.name_en, x.country, x.languages,
                array(select i.interest from exhibitor_interest i
                    where i.exhibitor_id = x.id and i.expo_id = x.expo_id and i.kind = 'OFFERS') as offers,
                array(select i.interest from exhibitor_interest i
                    where i.exhibitor_id = x.id and i.expo_id = x.expo_id and i.kind = 'SEEKS') as seeks,
                coalesce(n.countries, '{}') as targets,
                concat_ws(E'\\n', x.introduction_ko, x.introduction_en, x.description_ko, x.description_en,
                    (select string_agg(concat_ws(E'\\n', p.name_ko, p.name_en, p.text_ko, p.text_en), E'\\n'
                        order by p.place) from product p where p.exhibitor_id = x.id and p.expo_id = x.expo_id),
                    n.text) as text
            from exhibitor x left join needs n on n.exhibitor_id = x.id
            where x.expo_id = $1 and x.state = 'APPROVED'
            """;

    private final PlaceSql sql;

    PostgresDeclared(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Flux<Declared> list() {
        return sql.here(BUYERS + " and b.vetted union all " + EXHIBITORS)
                .flatMapMany(query -> query.map(PostgresDeclared::toDeclared).all());
    }

    @Override
    public Mono<Declared> find(Side side, UUID company) {
        return sql.here(side == Side.BUYER ? BUYERS + " and b.id = $2" : EXHIBITORS + " and x.id = $2")
                .flatMap(query ->
                        query.bind(1, company).map(PostgresDeclared::toDeclared).one());
    }

    @Override
    public Flux<UUID> listSettled(Side side, UUID company) {
        String own = columnOf(side);
        String other = columnOf(side == Side.BUYER ? Side.EXHIBITOR : Side.BUYER);
        return sql.here("""
                select %2$s as other from wish
                where expo_id = $1 and %1$s = $2 and (side = $3 or strength = 'NO')
                union
                select %2$s from meeting where expo_id = $1 and %1$s = $2 and state = 'DECLINED'
                union
                select %2$s from instruction where expo_id = $1 and %1$s = $2 and kind = 'APART'
                """.formatted(own, other))
                .flatMapMany(query -> query.bind(1, company)
                        .bind(2, side.name())
                        .map(row -> row.get("other", UUID.class))
                        .all());
    }

    private static Declared toDeclared(Readable row) {
        return new Declared(
                Side.valueOf(row.get("side", String.class)),
                row.get("id", UUID.class),
                inTwoLanguages(row, "name"),
                row.get("country", String.class),
                codes(row, "languages"),
                codes(row, "offers"),
                codes(row, "seeks"),
                codes(row, "targets"),
                row.get("text", String.class));
    }

    private static List<String> codes(Readable row, String column) {
        return List.of(row.get(column, String[].class));
    }
}
