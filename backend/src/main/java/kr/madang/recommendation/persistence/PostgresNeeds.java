package kr.madang.recommendation.persistence;

import static kr.madang.shared.PlaceSql.bind;

import java.util.List;
import java.util.UUID;
import kr.madang.matchmaking.Side;
import kr.madang.recommendation.Needs;
import kr.madang.recommendation.NeedsStore;
import kr.madang.shared.PlaceSql;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class PostgresNeeds implements NeedsStore {

    private final PlaceSql sql;

    PostgresNeeds(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Needs> find(Side side, UUID company) {
        return sql.here("select text, countries from needs where expo_id = $1 and " + columnOf(side) + " = $2")
                .flatMap(query -> query.bind(1, company)
                        .map(row ->
                                new Needs(row.get("text", String.class), List.of(row.get("countries", String[].class))))
                        .one());
    }

    @Override
    public Mono<Void> put(Side side, UUID company, Needs needs) {
        return sql.hostHere("""
                insert into needs (host_id, expo_id, buyer_id, exhibitor_id, text, countries)
                values ($1, $2, $3, $4, $5, $6)
                on conflict (%s) do update
                    set text = excluded.text, countries = excluded.countries, changed_at = now()
                """.formatted(columnOf(side)))
                .map(insert -> bind(insert, 2, UUID.class, side == Side.BUYER ? company : null))
                .map(insert -> bind(insert, 3, UUID.class, side == Side.EXHIBITOR ? company : null))
                .flatMap(insert -> insert.bind(4, needs.text())
                        .bind(5, needs.countries().toArray(String[]::new))
                        .then());
    }

    static String columnOf(Side side) {
        return side == Side.BUYER ? "buyer_id" : "exhibitor_id";
    }
}
