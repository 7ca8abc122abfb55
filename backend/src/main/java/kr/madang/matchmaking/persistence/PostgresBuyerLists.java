package kr.madang.matchmaking.persistence;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import kr.madang.exhibitor.Contact;
import kr.madang.matchmaking.AvailabilityStore;
import kr.madang.matchmaking.BlockedTime;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.list.BuyerListStore;
import kr.madang.matchmaking.list.ListedBuyer;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class PostgresBuyerLists implements BuyerListStore {

    private static final TypeReference<List<ListedBuyer.Blocked>> TIMES = new TypeReference<>() {};

    private final PlaceSql sql;
    private final Sealing sealing;
    private final BuyerRows rows;
    private final AvailabilityStore availability;
    private final JsonMapper json;

    PostgresBuyerLists(PlaceSql sql, Sealing sealing, BuyerRows rows, AvailabilityStore availability, JsonMapper json) {
        this.sql = sql;
        this.sealing = sealing;
        this.rows = rows;
        this.availability = availability;
        this.json = json;
    }

    @Override
    public Mono<Void> lock() {
        return sql.here("select pg_advisory_xact_lock(hashtextextended('lists ' || $1::text, 0))")
                .flatMap(query -> query.then());
    }

    @Override
    public Flux<ListedBuyer> list() {
        return sql.here("""
                select b.id, b.name_ko, b.name_en, b.country, b.languages, b.list_key, b.vetted,
                    coalesce(b.needs, '') as needs, b.contact_name, b.contact_email, b.contact_english,
                    array(select i.interest from buyer_interest i where i.buyer_id = b.id and i.expo_id = $1) as seeks,
                    (select coalesce(jsonb_agg(jsonb_build_object('from', lower(t.during), 'to', upper(t.during))
                        order by t.during), '[]')::text
                        from blocked_time t where t.buyer_id = b.id and t.expo_id = $1) as blocked
                from buyer b where b.expo_id = $1 order by b.name_ko, b.id
                """).flatMapMany(query -> query.map(this::toListed).all());
    }

    private ListedBuyer toListed(Readable row) {
        Buyer buyer = PostgresBuyers.toBuyer(row);
        UUID id = buyer.id().value();
        return new ListedBuyer(
                buyer,
                row.get("list_key", String.class),
                new Contact(
                        sealing.open(row.get("contact_name", byte[].class), BuyerRows.CONTACT_NAME, id),
                        sealing.open(row.get("contact_email", byte[].class), BuyerRows.CONTACT_EMAIL, id),
                        row.get("contact_english", Boolean.class)),
                row.get("needs", String.class),
                row.get("vetted", Boolean.class),
                json.readValue(row.get("blocked", String.class), TIMES));
    }

    @Override
    public Mono<Void> put(List<ListedBuyer> buyers) {
        return rows.put(buyers)
                .then(sql.here("delete from blocked_time where expo_id = $1 and buyer_id = any ($2)"))
                .flatMap(delete -> delete.bind(
                                1,
                                buyers.stream()
                                        .map(one -> one.buyer().id().value())
                                        .toArray(UUID[]::new))
                        .then())
                .then(availability.blockTimes(buyers.stream()
                        .flatMap(one -> one.blocked().stream()
                                .map(time -> new BlockedTime(
                                        BlockedTime.Of.BUYER, one.buyer().id().value(), time.from(), time.to())))
                        .toList()));
    }
}
