package kr.madang.matchmaking.persistence;

import static kr.madang.shared.PlaceSql.bind;
import static kr.madang.shared.PlaceSql.inTwoLanguages;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.madang.exhibitor.Contact;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.BuyerStore;
import kr.madang.matchmaking.Buyers;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresBuyers implements BuyerStore {

    private static final String CONTACT_NAME = "buyer.contact_name";
    private static final String CONTACT_EMAIL = "buyer.contact_email";

    private static final String BUYERS = """
            select b.id, b.name_ko, b.name_en, b.country, b.languages,
                array(select i.interest from buyer_interest i where i.buyer_id = b.id and i.expo_id = $1) as seeks
            from buyer b
            where b.expo_id = $1
            """;

    private final PlaceSql sql;
    private final Sealing sealing;

    PostgresBuyers(PlaceSql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    @Override
    public Mono<Buyer> find(Buyer.Id id) {
        return sql.here(BUYERS + "and b.id = $2")
                .flatMap(query ->
                        query.bind(1, id.value()).map(PostgresBuyers::toBuyer).one());
    }

    @Override
    public Mono<Void> seek(Buyer.Id id, List<String> interests) {
        List<InterestRow> rows = interests.stream()
                .distinct()
                .map(interest -> new InterestRow(id.value(), interest))
                .toList();
        return sql.here("delete from buyer_interest where expo_id = $1 and buyer_id = $2")
                .flatMap(delete -> delete.bind(1, id.value()).then())
                .then(addInterests(rows));
    }

    @Override
    public Flux<Buyer> list(Buyers.@Nullable Seen after, int limit) {
        return sql.here(BUYERS + """
                and ($2::text is null or (b.name_ko, b.id) > ($2, $3))
                order by b.name_ko, b.id limit $4
                """)
                .map(query -> bind(query, 1, String.class, after == null ? null : after.name()))
                .map(query -> bind(query, 2, UUID.class, after == null ? null : after.id()))
                .flatMapMany(query ->
                        query.bind(3, limit).map(PostgresBuyers::toBuyer).all());
    }

    private static Buyer toBuyer(Readable row) {
        return new Buyer(
                new Buyer.Id(row.get("id", UUID.class)),
                inTwoLanguages(row, "name"),
                row.get("country", String.class),
                List.of(row.get("languages", String[].class)),
                List.of(row.get("seeks", String[].class)));
    }

    @Override
    public Mono<Long> count() {
        return sql.here("select count(*) as buyers from buyer where expo_id = $1")
                .flatMap(
                        query -> query.map(row -> row.get("buyers", Long.class)).one());
    }

    @Override
    public Mono<Void> add(List<Buyers.Admitted> buyers) {
        return sql.insert("""
                insert into buyer (host_id, expo_id, id, name_ko, name_en, country, languages,
                    contact_name, contact_email, contact_english)
                select $1, $2, r.id, r.ko, r.en, r.country, r.languages,
                    decode(r.name, 'base64'), decode(r.email, 'base64'), r.english
                from jsonb_to_recordset($3::jsonb) as r (id uuid, ko text, en text, country text, languages text[],
                    name text, email text, english boolean)
                """, buyers.stream().map(this::toRow).toList())
                .then(addInterests(
                        buyers.stream().flatMap(PostgresBuyers::interestsOf).toList()));
    }

    private Mono<Void> addInterests(List<InterestRow> rows) {
        return sql.insert("""
                insert into buyer_interest (host_id, expo_id, buyer_id, interest)
                select $1, $2, r.buyer, r.interest
                from jsonb_to_recordset($3::jsonb) as r (buyer uuid, interest text)
                on conflict on constraint buyer_interest_key do nothing
                """, rows);
    }

    private Row toRow(Buyers.Admitted admitted) {
        Buyer buyer = admitted.buyer();
        Contact contact = admitted.contact();
        UUID id = buyer.id().value();
        return new Row(
                id,
                buyer.name().ko(),
                buyer.name().en(),
                buyer.country(),
                buyer.languages(),
                sealing.seal(contact.name(), CONTACT_NAME, id),
                sealing.seal(contact.email(), CONTACT_EMAIL, id),
                contact.english());
    }

    private static Stream<InterestRow> interestsOf(Buyers.Admitted admitted) {
        Buyer buyer = admitted.buyer();
        return buyer.seeks().stream().map(interest -> new InterestRow(buyer.id().value(), interest));
    }

    @Override
    public Mono<Contact> findContact(Buyer.Id id) {
        return sql.here("""
                select contact_name, contact_email, contact_english from buyer where expo_id = $1 and id = $2
                """)
                .flatMap(query -> query.bind(1, id.value())
                        .map(row -> new Contact(
                                sealing.open(row.get("contact_name", byte[].class), CONTACT_NAME, id.value()),
                                sealing.open(row.get("contact_email", byte[].class), CONTACT_EMAIL, id.value()),
                                row.get("contact_english", Boolean.class)))
                        .one());
    }

    private record Row(
            UUID id,
            String ko,
            String en,
            String country,
            List<String> languages,
            byte[] name,
            byte[] email,
            boolean english) {}

    private record InterestRow(UUID buyer, String interest) {}
}
