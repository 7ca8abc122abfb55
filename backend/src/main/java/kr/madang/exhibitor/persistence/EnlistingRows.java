package kr.madang.exhibitor.persistence;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.madang.exhibitor.BoothAssignment;
import kr.madang.exhibitor.BusinessNumberTaken;
import kr.madang.exhibitor.CoExhibitor;
import kr.madang.exhibitor.Contact;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.exhibitor.Interest;
import kr.madang.exhibitor.Presentation;
import kr.madang.exhibitor.Profile;
import kr.madang.exhibitor.RepresentativesInMeetings;
import kr.madang.exhibitor.list.Listed;
import kr.madang.shared.Ids;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
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
        return upsert(exhibitors.stream().map(this::toRow).toList())
                .then(addInterests(exhibitors.stream().flatMap(one -> interestsOf(one.id(), one.profile()))));
    }

    /** Adds those whose id is new, replaces the others. */
    Mono<Void> put(List<Listed> exhibitors) {
        return upsert(exhibitors.stream().map(this::toRow).toList())
                .then(sql.insert(
                        """
                        delete from exhibitor_interest where host_id = $1 and expo_id = $2
                        and exhibitor_id in (select r.id from jsonb_to_recordset($3::jsonb) as r (id uuid))
                        """, exhibitors.stream().map(Listed::id).map(IdRow::of).toList()))
                .then(addInterests(exhibitors.stream().flatMap(one -> interestsOf(one.id(), one.profile()))));
    }

    private Mono<Void> upsert(List<Row> rows) {
        return sql.insert("""
                insert into exhibitor (host_id, expo_id, id, name_ko, name_en, introduction_ko, introduction_en,
                    country, languages, representatives, state, contact_name, contact_email, contact_english,
                    list_key, business_number)
                select $1, $2, r.id, r.profile #>> '{name,ko}', r.profile #>> '{name,en}',
                    r.profile #>> '{introduction,ko}', r.profile #>> '{introduction,en}', r.profile ->> 'country',
                    array(select jsonb_array_elements_text(r.profile -> 'languages')),
                    (r.profile ->> 'representatives')::int, 'APPROVED',
                    decode(r.name, 'base64'), decode(r.email, 'base64'), r.english, r.key, r.number
                from jsonb_to_recordset($3::jsonb)
                    as r (id uuid, profile jsonb, name text, email text, english boolean, key text, number text)
                on conflict on constraint exhibitor_key do update set
                    name_ko = excluded.name_ko, name_en = excluded.name_en,
                    introduction_ko = excluded.introduction_ko, introduction_en = excluded.introduction_en,
                    country = excluded.country, languages = excluded.languages,
                    representatives = excluded.representatives, contact_name = excluded.contact_name,
                    contact_email = excluded.contact_email, contact_english = excluded.contact_english,
                    list_key = excluded.list_key, business_number = excluded.business_number,
                    version = exhibitor.version + 1
                """, rows)
                .onErrorMap(failure -> isAbout("meeting_seat", failure), failure -> new RepresentativesInMeetings())
                .onErrorMap(
                        failure -> isAbout("exhibitor_business_number_once", failure),
                        failure -> new BusinessNumberTaken());
    }

    /** Meetings refer to the number of representatives by a constraint of theirs. */
    static boolean isAbout(String constraint, Throwable failure) {
        return failure instanceof DataIntegrityViolationException
                && String.valueOf(failure.getMessage()).contains(constraint);
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

    Mono<Void> addCoExhibitorsOf(Exhibitor.Id id, Presentation presentation) {
        List<CoExhibitor> companies = presentation.coExhibitors();
        return sql.insert(
                """
                insert into co_exhibitor
                    (host_id, expo_id, exhibitor_id, place, name_ko, name_en, country, text_ko, text_en)
                select $1, $2, r.exhibitor, r.place, r.company #>> '{name,ko}', r.company #>> '{name,en}',
                    r.company ->> 'country', r.company #>> '{text,ko}', r.company #>> '{text,en}'
                from jsonb_to_recordset($3::jsonb) as r (exhibitor uuid, place int, company jsonb)
                """,
                IntStream.range(0, companies.size())
                        .mapToObj(place -> new CoExhibitorRow(id.value(), place, companies.get(place)))
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
        return toRow(enlisted.id(), enlisted.profile(), enlisted.contact(), null, enlisted.businessNumber());
    }

    private Row toRow(Listed listed) {
        return toRow(listed.id(), listed.profile(), listed.contact(), listed.key(), listed.businessNumber());
    }

    private Row toRow(
            Exhibitor.Id exhibitor, Profile profile, Contact contact, @Nullable String key, @Nullable String number) {
        UUID id = exhibitor.value();
        return new Row(
                id,
                profile,
                sealing.seal(contact.name(), CONTACT_NAME, id),
                sealing.seal(contact.email(), CONTACT_EMAIL, id),
                contact.english(),
                key,
                number);
    }

    private static Stream<InterestRow> interestsOf(Exhibitor.Id id, Profile profile) {
        return Stream.concat(
                profile.offers().stream().map(code -> new InterestRow(id.value(), "OFFERS", code)),
                profile.seeks().stream().map(code -> new InterestRow(id.value(), "SEEKS", code)));
    }

    private record Row(
            UUID id,
            Profile profile,
            byte[] name,
            byte[] email,
            boolean english,
            @Nullable String key,
            @Nullable String number) {}

    private record IdRow(UUID id) {

        static IdRow of(Exhibitor.Id id) {
            return new IdRow(id.value());
        }
    }

    private record InterestRow(UUID exhibitor, String kind, String interest) {}

    private record ProductRow(UUID exhibitor, int place, Presentation.Product product) {}

    private record CoExhibitorRow(UUID exhibitor, int place, CoExhibitor company) {}

    private record AssignmentRow(UUID id, UUID exhibitor, UUID booth, boolean pinned) {}
}
