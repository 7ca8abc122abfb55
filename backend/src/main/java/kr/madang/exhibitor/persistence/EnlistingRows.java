package kr.madang.exhibitor.persistence;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.madang.exhibitor.BoothAssignment;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.exhibitor.Interest;
import kr.madang.exhibitor.Presentation;
import kr.madang.exhibitor.Profile;
import kr.madang.shared.Ids;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes many rows of a kind with one statement, as JSON that the database takes apart. */
@Component
class EnlistingRows {

    static final String CONTACT_NAME = "exhibitor.contact_name";
    static final String CONTACT_EMAIL = "exhibitor.contact_email";

    private final PlaceSql sql;
    private final Sealing sealing;

    EnlistingRows(PlaceSql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    Mono<Void> addInterests(List<Interest> interests) {
        return sql.insert("""
                insert into interest (host_id, expo_id, code, parent, name_ko, name_en)
                select $1, $2, r.code, r.parent, r.name ->> 'ko', r.name ->> 'en'
                from jsonb_to_recordset($3::jsonb) as r (code text, parent text, name jsonb)
                """, interests);
    }

    Mono<Void> add(List<Exhibitors.Enlisted> exhibitors) {
        return sql.insert("""
                insert into exhibitor (host_id, expo_id, id, name_ko, name_en, introduction_ko, introduction_en,
                    country, languages, representatives, state, contact_name, contact_email, contact_english)
                select $1, $2, r.id, r.profile #>> '{name,ko}', r.profile #>> '{name,en}',
                    r.profile #>> '{introduction,ko}', r.profile #>> '{introduction,en}', r.profile ->> 'country',
                    array(select jsonb_array_elements_text(r.profile -> 'languages')),
                    (r.profile ->> 'representatives')::int, 'APPROVED',
                    decode(r.name, 'base64'), decode(r.email, 'base64'), r.english
                from jsonb_to_recordset($3::jsonb)
                    as r (id uuid, profile jsonb, name text, email text, english boolean)
                """, exhibitors.stream().map(this::toRow).toList())
                .then(addInterests(exhibitors.stream().flatMap(EnlistingRows::interestsOf)));
    }

    Mono<Void> addInterestsOf(Exhibitor.Id id, Profile profile) {
        return addInterests(interestsOf(id, profile));
    }

    Mono<Void> addProductsOf(Exhibitor.Id id, Presentation presentation) {
        List<Presentation.Product> products = presentation.products();
        return sql.insert(
                """
                insert into product (host_id, expo_id, exhibitor_id, place, name_ko, name_en, text_ko, text_en)
                select $1, $2, r.exhibitor, r.place, r.product #>> '{name,ko}', r.product #>> '{name,en}',
                    r.product #>> '{text,ko}', r.product #>> '{text,en}'
                from jsonb_to_recordset($3::jsonb) as r (exhibitor uuid, place int, product jsonb)
                """,
                IntStream.range(0, products.size())
                        .mapToObj(place -> new ProductRow(id.value(), place, products.get(place)))
                        .toList());
    }

    private Mono<Void> addInterests(Stream<InterestRow> interests) {
        return sql.insert("""
                insert into exhibitor_interest (host_id, expo_id, exhibitor_id, kind, interest)
                select $1, $2, r.exhibitor, r.kind, r.interest
                from jsonb_to_recordset($3::jsonb) as r (exhibitor uuid, kind text, interest text)
                """, interests.toList());
    }

    Mono<Void> assign(List<BoothAssignment> assignments) {
        return sql.insert(
                """
                insert into booth_assignment (host_id, expo_id, id, exhibitor_id, booth_id, pinned)
                select $1, $2, r.id, r.exhibitor, r.booth, r.pinned
                from jsonb_to_recordset($3::jsonb) as r (id uuid, exhibitor uuid, booth uuid, pinned boolean)
                """,
                assignments.stream()
                        .map(one ->
                                new AssignmentRow(Ids.next(), one.exhibitor().value(), one.booth(), one.pinned()))
                        .toList());
    }

    private Row toRow(Exhibitors.Enlisted enlisted) {
        UUID id = enlisted.id().value();
        return new Row(
                id,
                enlisted.profile(),
                sealing.seal(enlisted.contact().name(), CONTACT_NAME, id),
                sealing.seal(enlisted.contact().email(), CONTACT_EMAIL, id),
                enlisted.contact().english());
    }

    private static Stream<InterestRow> interestsOf(Exhibitors.Enlisted enlisted) {
        return interestsOf(enlisted.id(), enlisted.profile());
    }

    private static Stream<InterestRow> interestsOf(Exhibitor.Id id, Profile profile) {
        return Stream.concat(
                profile.offers().stream().map(code -> new InterestRow(id.value(), "OFFERS", code)),
                profile.seeks().stream().map(code -> new InterestRow(id.value(), "SEEKS", code)));
    }

    private record Row(UUID id, Profile profile, byte[] name, byte[] email, boolean english) {}

    private record InterestRow(UUID exhibitor, String kind, String interest) {}

    private record ProductRow(UUID exhibitor, int place, Presentation.Product product) {}

    private record AssignmentRow(UUID id, UUID exhibitor, UUID booth, boolean pinned) {}
}
