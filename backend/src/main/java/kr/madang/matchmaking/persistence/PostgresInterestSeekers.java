package kr.madang.matchmaking.persistence;

import java.util.Map;
import kr.madang.exhibitor.InterestSeekers;
import kr.madang.shared.PlaceSql;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Buyers seek interests. */
@Component
class PostgresInterestSeekers implements InterestSeekers {

    private final PlaceSql sql;

    PostgresInterestSeekers(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Map<String, Integer>> countByInterest() {
        return sql.here("""
                select interest, count(*)::int as buyers from buyer_interest where expo_id = $1 group by interest
                """)
                .flatMapMany(query -> query.map(
                                row -> Map.entry(row.get("interest", String.class), row.get("buyers", Integer.class)))
                        .all())
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
