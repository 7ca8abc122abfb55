package kr.madang.exhibitor.persistence;

import static kr.madang.exhibitor.persistence.ExhibitorRows.COLUMNS;
import static kr.madang.exhibitor.persistence.ExhibitorRows.PRESENTATION;
import static kr.madang.exhibitor.persistence.ExhibitorRows.STANDS;
import static kr.madang.shared.PlaceSql.bind;
import static kr.madang.shared.PlaceSql.inTwoLanguages;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.madang.exhibitor.BoothAssignment;
import kr.madang.exhibitor.Contact;
import kr.madang.exhibitor.DirectorySearch;
import kr.madang.exhibitor.Exhibited;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.ExhibitorStore;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.exhibitor.Interest;
import kr.madang.exhibitor.Presentation;
import kr.madang.exhibitor.Presented;
import kr.madang.exhibitor.Profile;
import kr.madang.exhibitor.RepresentativesInMeetings;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresExhibitors implements ExhibitorStore {

    private final PlaceSql sql;
    private final ExhibitorRows rows;
    private final EnlistingRows enlisting;
    private final Sealing sealing;

    PostgresExhibitors(PlaceSql sql, ExhibitorRows rows, EnlistingRows enlisting, Sealing sealing) {
        this.sql = sql;
        this.rows = rows;
        this.enlisting = enlisting;
        this.sealing = sealing;
    }

    @Override
    public Flux<Exhibited> list(DirectorySearch search) {
        DirectorySearch.Seen after = search.after();
        return sql.here("select " + COLUMNS + ", " + STANDS + """
                , co.found_by::text
                from exhibitor x cross join lateral (
                    select coalesce(jsonb_agg(jsonb_build_object('ko', c.name_ko, 'en', c.name_en) order by c.place),
                        '[]') as found_by
                    from co_exhibitor c where c.exhibitor_id = x.id and c.expo_id = $1
                    and (concat_ws(' ', c.name_ko, c.name_en) ilike $2 or c.initials like $8)) co
                where x.expo_id = $1 and x.state = 'APPROVED'
                and ($2::text is null
                    or concat_ws(' ', x.name_ko, x.name_en, x.introduction_ko, x.introduction_en) ilike $2
                    or exists (select from product p where p.exhibitor_id = x.id and p.expo_id = $1
                        and concat_ws(' ', p.name_ko, p.name_en, p.text_ko, p.text_en) ilike $2)
                    or x.initials like $8 or co.found_by <> '[]')
                and ($9::text is null or x.country = $9)
                and ($3::uuid is null or exists (select from booth_assignment a join booth b on b.id = a.booth_id
                    where a.exhibitor_id = x.id and a.expo_id = $1 and a.ended_at is null and b.zone_id = $3))
                and ($4::text is null or exists (
                    with recursive within as (
                        select $4::text as code
                        union
                        select n.code from interest n join within w on n.parent = w.code where n.expo_id = $1)
                    select from exhibitor_interest i join within w on w.code = i.interest
                    where i.exhibitor_id = x.id and i.expo_id = $1 and i.kind = 'OFFERS'))
                and ($5::text is null or (x.name_ko, x.id) > ($5, $6))
                order by x.name_ko, x.id limit $7
                """)
                .map(query -> bind(query, 1, String.class, containing(search.text())))
                .map(query -> bind(query, 2, UUID.class, search.zone()))
                .map(query -> bind(query, 3, String.class, search.interest()))
                .map(query -> bind(query, 4, String.class, after == null ? null : after.name()))
                .map(query -> bind(query, 5, UUID.class, after == null ? null : after.id()))
                .map(query -> bind(query, 7, String.class, containing(search.initials())))
                .map(query -> bind(query, 8, String.class, search.country()))
                .flatMapMany(query ->
                        query.bind(6, search.limit()).map(rows::toFound).all());
    }

    @Override
    public Mono<Presented> findApproved(Exhibitor.Id id) {
        return findPresented(id).filter(found -> found.exhibited().exhibitor().state() == Exhibitor.State.APPROVED);
    }

    @Override
    public Mono<Presented> findPresented(Exhibitor.Id id) {
        return sql.here("select " + COLUMNS + ", " + STANDS + ", " + PRESENTATION
                        + "from exhibitor x where x.expo_id = $1 and x.id = $2")
                .flatMap(query ->
                        query.bind(1, id.value()).map(rows::toPresented).one());
    }

    @Override
    public Mono<Exhibitor> find(Exhibitor.Id id) {
        return sql.here("select " + COLUMNS + "from exhibitor x where x.expo_id = $1 and x.id = $2")
                .flatMap(query -> query.bind(1, id.value())
                        .map(ExhibitorRows::toExhibitor)
                        .one());
    }

    @Override
    public Mono<Long> count() {
        return sql.here("select count(*) as exhibitors from exhibitor where expo_id = $1 and state = 'APPROVED'")
                .flatMap(query ->
                        query.map(row -> row.get("exhibitors", Long.class)).one());
    }

    @Override
    public Flux<Exhibitors.Keyed> listKeyed() {
        return sql.here("""
                select id, list_key, business_number, name_ko, name_en from exhibitor
                where expo_id = $1 and state = 'APPROVED' order by id
                """)
                .flatMapMany(query -> query.map(row -> new Exhibitors.Keyed(
                                ExhibitorRows.toId(row),
                                row.get("list_key", String.class),
                                row.get("business_number", String.class),
                                inTwoLanguages(row, "name")))
                        .all());
    }

    @Override
    public Flux<Interest> listInterests() {
        return sql.here("""
                with recursive tree as (
                    select code, parent, name_ko, name_en, array[code] as path
                    from interest where expo_id = $1 and parent is null
                    union all
                    select n.code, n.parent, n.name_ko, n.name_en, t.path || n.code
                    from interest n join tree t on t.code = n.parent where n.expo_id = $1)
                select code, parent, name_ko, name_en from tree order by path
                """)
                .flatMapMany(query -> query.map(ExhibitorRows::toInterest).all());
    }

    @Override
    public Flux<String> listUnknownInterests(Collection<String> codes) {
        return sql.here("""
                select code from unnest($2::text[]) as wanted (code)
                where code not in (select code from interest where expo_id = $1) order by code
                """)
                .flatMapMany(query -> query.bind(1, codes.toArray(String[]::new))
                        .map(row -> row.get("code", String.class))
                        .all());
    }

    @Override
    public Mono<Boolean> edit(Exhibitor.Id id, Profile profile, Presentation presentation, long version) {
        InTwoLanguages description = presentation.description();
        return sql.here("""
                update exhibitor set name_ko = $3, name_en = $4, introduction_ko = $5, introduction_en = $6,
                    country = $7, languages = $8, representatives = $9, description_ko = $10, description_en = $11,
                    certificates = $12, version = version + 1
                where expo_id = $1 and id = $2 and version = $13
                """)
                .map(update -> update.bind(1, id.value())
                        .bind(2, profile.name().ko())
                        .bind(3, profile.name().en())
                        .bind(4, profile.introduction().ko())
                        .bind(5, profile.introduction().en())
                        .bind(6, profile.country())
                        .bind(7, profile.languages().toArray(String[]::new))
                        .bind(8, profile.representatives())
                        .bind(11, presentation.certificates().toArray(String[]::new))
                        .bind(12, version))
                .map(update -> bind(update, 9, String.class, description == null ? null : description.ko()))
                .map(update -> bind(update, 10, String.class, description == null ? null : description.en()))
                .flatMap(update -> update.fetch().rowsUpdated())
                .onErrorMap(
                        failure -> EnlistingRows.isAbout("meeting_seat", failure),
                        failure -> new RepresentativesInMeetings())
                .map(edited -> edited == 1)
                .delayUntil(edited -> edited ? replaceBelongings(id, profile, presentation) : Mono.empty());
    }

    private Mono<Void> replaceBelongings(Exhibitor.Id id, Profile profile, Presentation presentation) {
        return delete("delete from exhibitor_interest where expo_id = $1 and exhibitor_id = $2", id)
                .then(enlisting.addInterestsOf(id, profile))
                .then(delete("delete from product where expo_id = $1 and exhibitor_id = $2", id))
                .then(enlisting.addProductsOf(id, presentation))
                .then(delete("delete from co_exhibitor where expo_id = $1 and exhibitor_id = $2", id))
                .then(enlisting.addCoExhibitorsOf(id, presentation));
    }

    private Mono<Void> delete(String statement, Exhibitor.Id id) {
        return sql.here(statement).flatMap(delete -> delete.bind(1, id.value()).then());
    }

    @Override
    public Mono<Contact> findContact(Exhibitor.Id id) {
        return sql.here("""
                select contact_name, contact_email, contact_english from exhibitor where expo_id = $1 and id = $2
                """)
                .flatMap(query -> query.bind(1, id.value())
                        .map(row -> new Contact(
                                sealing.open(
                                        row.get("contact_name", byte[].class), EnlistingRows.CONTACT_NAME, id.value()),
                                sealing.open(
                                        row.get("contact_email", byte[].class),
                                        EnlistingRows.CONTACT_EMAIL,
                                        id.value()),
                                row.get("contact_english", Boolean.class)))
                        .one());
    }

    @Override
    public Mono<Void> addInterests(List<Interest> interests) {
        return enlisting.addInterests(interests);
    }

    @Override
    public Mono<Void> add(List<Exhibitors.Enlisted> exhibitors) {
        return enlisting.add(exhibitors);
    }

    @Override
    public Mono<Void> assign(List<BoothAssignment> assignments) {
        return enlisting.assign(assignments);
    }

    /** The pattern of every text that contains this one. */
    private static @Nullable String containing(@Nullable String text) {
        return text == null
                ? null
                : '%' + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
    }
}
