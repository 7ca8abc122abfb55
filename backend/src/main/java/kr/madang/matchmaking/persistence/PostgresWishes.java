package kr.madang.matchmaking.persistence;

import static kr.madang.shared.PlaceSql.bind;
import static kr.madang.shared.PlaceSql.inTwoLanguages;

import java.util.List;
import java.util.UUID;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.Strength;
import kr.madang.matchmaking.Wish;
import kr.madang.matchmaking.WishStore;
import kr.madang.matchmaking.Wishes;
import kr.madang.shared.PlaceSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresWishes implements WishStore {

    private final PlaceSql sql;

    PostgresWishes(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Flux<Wishes.Listed> listOf(Side side, UUID company) {
        return sql.here("""
                select case w.side when 'BUYER' then w.exhibitor_id else w.buyer_id end as other,
                    coalesce(x.name_ko, b.name_ko) as name_ko, coalesce(x.name_en, b.name_en) as name_en,
                    w.strength, w.rank
                from wish w
                left join exhibitor x on w.side = 'BUYER' and x.id = w.exhibitor_id
                left join buyer b on w.side = 'EXHIBITOR' and b.id = w.buyer_id
                where w.expo_id = $1 and w.side = $2
                and case w.side when 'BUYER' then w.buyer_id else w.exhibitor_id end = $3
                order by w.rank nulls last, name_ko, other
                """)
                .flatMapMany(query -> query.bind(1, side.name())
                        .bind(2, company)
                        .map(row -> new Wishes.Listed(
                                row.get("other", UUID.class),
                                inTwoLanguages(row, "name"),
                                Strength.valueOf(row.get("strength", String.class)),
                                row.get("rank", Integer.class)))
                        .all());
    }

    @Override
    public Mono<Boolean> knows(Buyer.Id buyer) {
        return sql.here("select exists (select from buyer where expo_id = $1 and id = $2 and vetted) as known")
                .flatMap(query -> query.bind(1, buyer.value())
                        .map(row -> row.get("known", Boolean.class))
                        .one());
    }

    @Override
    public Mono<Void> put(Wish wish) {
        return sql.hostHere("""
                insert into wish (host_id, expo_id, side, buyer_id, exhibitor_id, strength, rank)
                values ($1, $2, $3, $4, $5, $6, $7)
                on conflict on constraint wish_key
                    do update set strength = excluded.strength, rank = excluded.rank, changed_at = now()
                """)
                .map(insert -> bind(insert, 6, Integer.class, wish.rank()))
                .flatMap(insert -> insert.bind(2, wish.from().name())
                        .bind(3, wish.buyer().value())
                        .bind(4, wish.exhibitor().value())
                        .bind(5, wish.strength().name())
                        .then());
    }

    @Override
    public Mono<Boolean> remove(Side from, Buyer.Id buyer, Exhibitor.Id exhibitor) {
        return sql.here("delete from wish where expo_id = $1 and side = $2 and buyer_id = $3 and exhibitor_id = $4")
                .flatMap(delete -> delete.bind(1, from.name())
                        .bind(2, buyer.value())
                        .bind(3, exhibitor.value())
                        .fetch()
                        .rowsUpdated())
                .map(removed -> removed == 1);
    }

    @Override
    public Mono<Void> add(List<Wish> wishes) {
        return sql.insert("""
                insert into wish (host_id, expo_id, side, buyer_id, exhibitor_id, strength, rank)
                select $1, $2, r.side, r.buyer, r.exhibitor, r.strength, r.rank
                from jsonb_to_recordset($3::jsonb)
                    as r (side text, buyer uuid, exhibitor uuid, strength text, rank int)
                on conflict on constraint wish_key
                    do update set strength = excluded.strength, rank = excluded.rank, changed_at = now()
                """, wishes.stream().map(PostgresWishes::toRow).toList());
    }

    private static Row toRow(Wish wish) {
        return new Row(wish.from(), wish.buyer().value(), wish.exhibitor().value(), wish.strength(), wish.rank());
    }

    private record Row(
            Side side,
            UUID buyer,
            UUID exhibitor,
            Strength strength,
            @Nullable Integer rank) {}
}
