package kr.madang.matchmaking.persistence;

import static kr.madang.shared.PlaceSql.inTwoLanguages;

import java.util.List;
import java.util.UUID;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.Strength;
import kr.madang.matchmaking.Wish;
import kr.madang.matchmaking.WishStore;
import kr.madang.matchmaking.list.Party;
import kr.madang.matchmaking.list.WishListStore;
import kr.madang.shared.PlaceSql;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresWishLists implements WishListStore {

    private final PlaceSql sql;
    private final WishStore wishes;

    PostgresWishLists(PlaceSql sql, WishStore wishes) {
        this.sql = sql;
        this.wishes = wishes;
    }

    @Override
    public Mono<Void> lock() {
        return sql.here("select pg_advisory_xact_lock(hashtextextended('lists ' || $1::text, 0))")
                .flatMap(query -> query.then());
    }

    @Override
    public Flux<Party> listBuyers() {
        return sql.here("select id, list_key, name_ko, name_en from buyer where expo_id = $1 order by id")
                .flatMapMany(query -> query.map(row -> new Party(
                                Side.BUYER,
                                row.get("id", UUID.class),
                                row.get("list_key", String.class),
                                null,
                                inTwoLanguages(row, "name")))
                        .all());
    }

    @Override
    public Flux<Wish> list() {
        return sql.here("""
                select side, buyer_id, exhibitor_id, strength, rank from wish
                where expo_id = $1 order by side, buyer_id, rank nulls last, exhibitor_id
                """)
                .flatMapMany(query -> query.map(row -> new Wish(
                                Side.valueOf(row.get("side", String.class)),
                                new Buyer.Id(row.get("buyer_id", UUID.class)),
                                new Exhibitor.Id(row.get("exhibitor_id", UUID.class)),
                                Strength.valueOf(row.get("strength", String.class)),
                                row.get("rank", Integer.class)))
                        .all());
    }

    @Override
    public Mono<Void> put(List<Wish> list) {
        return wishes.add(list);
    }
}
