package kr.madang.matchmaking.persistence;

import static kr.madang.shared.PlaceSql.bind;
import static kr.madang.shared.PlaceSql.inTwoLanguages;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import kr.madang.exhibitor.Contact;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.BuyerStore;
import kr.madang.matchmaking.Buyers;
import kr.madang.matchmaking.list.ListedBuyer;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresBuyers implements BuyerStore {

    private static final String BUYERS = """
            select b.id, b.name_ko, b.name_en, b.country, b.languages,
                array(select i.interest from buyer_interest i where i.buyer_id = b.id and i.expo_id = $1) as seeks
            from buyer b
            where b.expo_id = $1
            """;

    private final PlaceSql sql;
    private final Sealing sealing;
    private final BuyerRows rows;

    PostgresBuyers(PlaceSql sql, Sealing sealing, BuyerRows rows) {
        this.sql = sql;
        this.sealing = sealing;
        this.rows = rows;
    }

    @Override
    public Mono<Buyer> find(Buyer.Id id) {
        return sql.here(BUYERS + "and b.id = $2")
                .flatMap(query ->
                        query.bind(1, id.value()).map(PostgresBuyers::toBuyer).one());
    }

    @Override
    public Mono<Void> seek(Buyer.Id id, List<String> interests) {
        return rows.seek(id, interests);
    }

    @Override
    public Flux<Buyer> list(Buyers.@Nullable Seen after, int limit) {
        return sql.here(BUYERS + """
                and b.vetted and ($2::text is null or (b.name_ko, b.id) > ($2, $3))
                order by b.name_ko, b.id limit $4
                """)
                .map(query -> bind(query, 1, String.class, after == null ? null : after.name()))
                .map(query -> bind(query, 2, UUID.class, after == null ? null : after.id()))
                .flatMapMany(query ->
                        query.bind(3, limit).map(PostgresBuyers::toBuyer).all());
    }

    static Buyer toBuyer(Readable row) {
        return new Buyer(
                new Buyer.Id(row.get("id", UUID.class)),
                inTwoLanguages(row, "name"),
                row.get("country", String.class),
                List.of(row.get("languages", String[].class)),
                List.of(row.get("seeks", String[].class)));
    }

    @Override
    public Mono<Long> count() {
        return sql.here("select count(*) as buyers from buyer where expo_id = $1 and vetted")
                .flatMap(
                        query -> query.map(row -> row.get("buyers", Long.class)).one());
    }

    @Override
    public Mono<Void> add(List<Buyers.Admitted> buyers) {
        return rows.put(buyers.stream()
                .map(one -> new ListedBuyer(one.buyer(), null, one.contact(), "", true, List.of()))
                .toList());
    }

    @Override
    public Mono<Contact> findContact(Buyer.Id id) {
        return sql.here("""
                select contact_name, contact_email, contact_english from buyer where expo_id = $1 and id = $2
                """)
                .flatMap(query -> query.bind(1, id.value())
                        .map(row -> new Contact(
                                sealing.open(row.get("contact_name", byte[].class), BuyerRows.CONTACT_NAME, id.value()),
                                sealing.open(
                                        row.get("contact_email", byte[].class), BuyerRows.CONTACT_EMAIL, id.value()),
                                row.get("contact_english", Boolean.class)))
                        .one());
    }
}
