package kr.madang.matchmaking.persistence;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.madang.exhibitor.Contact;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.list.ListedBuyer;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes many buyers with a few statements, as JSON that the database takes apart. */
@Component
class BuyerRows {

    static final String CONTACT_NAME = "buyer.contact_name";
    static final String CONTACT_EMAIL = "buyer.contact_email";

    private final PlaceSql sql;
    private final Sealing sealing;

    BuyerRows(PlaceSql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    /** Adds those whose id is new, replaces the others. */
    Mono<Void> put(List<ListedBuyer> buyers) {
        return sql.insert("""
                insert into buyer (host_id, expo_id, id, name_ko, name_en, country, languages,
                    contact_name, contact_email, contact_english, list_key, needs, vetted)
                select $1, $2, r.id, r.ko, r.en, r.country, r.languages,
                    decode(r.name, 'base64'), decode(r.email, 'base64'), r.english, r.key, nullif(r.needs, ''), r.vetted
                from jsonb_to_recordset($3::jsonb) as r (id uuid, ko text, en text, country text, languages text[],
                    name text, email text, english boolean, key text, needs text, vetted boolean)
                on conflict on constraint buyer_key do update set name_ko = excluded.name_ko,
                    name_en = excluded.name_en, country = excluded.country, languages = excluded.languages,
                    contact_name = excluded.contact_name, contact_email = excluded.contact_email,
                    contact_english = excluded.contact_english, list_key = excluded.list_key,
                    needs = excluded.needs, vetted = excluded.vetted
                """, buyers.stream().map(this::toRow).toList())
                .then(sql.insert("""
                        delete from buyer_interest where host_id = $1 and expo_id = $2
                        and buyer_id in (select r.id from jsonb_to_recordset($3::jsonb) as r (id uuid))
                        """, buyers.stream().map(IdRow::of).toList()))
                .then(addInterests(
                        buyers.stream().flatMap(BuyerRows::interestsOf).toList()));
    }

    /** Replaces what a buyer looks for. */
    Mono<Void> seek(Buyer.Id id, List<String> interests) {
        return sql.here("delete from buyer_interest where expo_id = $1 and buyer_id = $2")
                .flatMap(delete -> delete.bind(1, id.value()).then())
                .then(addInterests(interests.stream()
                        .distinct()
                        .map(interest -> new InterestRow(id.value(), interest))
                        .toList()));
    }

    private Mono<Void> addInterests(List<InterestRow> interests) {
        return sql.insert("""
                insert into buyer_interest (host_id, expo_id, buyer_id, interest)
                select $1, $2, r.buyer, r.interest
                from jsonb_to_recordset($3::jsonb) as r (buyer uuid, interest text)
                on conflict on constraint buyer_interest_key do nothing
                """, interests);
    }

    private Row toRow(ListedBuyer listed) {
        Buyer buyer = listed.buyer();
        Contact contact = listed.contact();
        UUID id = buyer.id().value();
        return new Row(
                id,
                buyer.name().ko(),
                buyer.name().en(),
                buyer.country(),
                buyer.languages(),
                sealing.seal(contact.name(), CONTACT_NAME, id),
                sealing.seal(contact.email(), CONTACT_EMAIL, id),
                contact.english(),
                listed.key(),
                listed.needs(),
                listed.vetted());
    }

    private static Stream<InterestRow> interestsOf(ListedBuyer listed) {
        Buyer buyer = listed.buyer();
        return buyer.seeks().stream().map(interest -> new InterestRow(buyer.id().value(), interest));
    }

    private record Row(
            UUID id,
            String ko,
            String en,
            String country,
            List<String> languages,
            byte[] name,
            byte[] email,
            boolean english,
            @Nullable String key,
            String needs,
            boolean vetted) {}

    private record IdRow(UUID id) {

        static IdRow of(ListedBuyer listed) {
            return new IdRow(listed.buyer().id().value());
        }
    }

    private record InterestRow(UUID buyer, String interest) {}
}
