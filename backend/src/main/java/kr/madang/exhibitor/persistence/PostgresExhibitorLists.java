package kr.madang.exhibitor.persistence;

import static kr.madang.exhibitor.persistence.EnlistingRows.CONTACT_EMAIL;
import static kr.madang.exhibitor.persistence.EnlistingRows.CONTACT_NAME;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import kr.madang.exhibitor.Contact;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.list.ExhibitorListStore;
import kr.madang.exhibitor.list.Listed;
import kr.madang.shared.Ids;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresExhibitorLists implements ExhibitorListStore {

    private final PlaceSql sql;
    private final Sealing sealing;
    private final EnlistingRows enlisting;

    PostgresExhibitorLists(PlaceSql sql, Sealing sealing, EnlistingRows enlisting) {
        this.sql = sql;
        this.sealing = sealing;
        this.enlisting = enlisting;
    }

    @Override
    public Mono<Void> lock() {
        return sql.here("select pg_advisory_xact_lock(hashtextextended('lists ' || $1::text, 0))")
                .flatMap(query -> query.then());
    }

    @Override
    public Flux<Listed> list() {
        return sql.here("select " + ExhibitorRows.COLUMNS + """
                , x.list_key, x.business_number, x.contact_name, x.contact_email, x.contact_english,
                array(select b.number from booth_assignment a join booth b on b.id = a.booth_id
                    where a.exhibitor_id = x.id and a.expo_id = x.expo_id and a.ended_at is null) as booths,
                array(select coalesce(c.name_ko, c.name_en) from co_exhibitor c
                    where c.exhibitor_id = x.id and c.expo_id = x.expo_id order by c.place) as co_exhibitors
                from exhibitor x where x.expo_id = $1 order by x.name_ko, x.id
                """)
                .flatMapMany(query -> query.map(this::toListed).all());
    }

    private Listed toListed(Readable row) {
        Exhibitor exhibitor = ExhibitorRows.toExhibitor(row);
        UUID id = exhibitor.id().value();
        return new Listed(
                exhibitor.id(),
                row.get("list_key", String.class),
                row.get("business_number", String.class),
                exhibitor.profile(),
                new Contact(
                        sealing.open(row.get("contact_name", byte[].class), CONTACT_NAME, id),
                        sealing.open(row.get("contact_email", byte[].class), CONTACT_EMAIL, id),
                        row.get("contact_english", Boolean.class)),
                List.of(row.get("booths", String[].class)),
                List.of(row.get("co_exhibitors", String[].class)));
    }

    @Override
    public Flux<String> listBooths() {
        return sql.here("select number from booth where expo_id = $1 order by number")
                .flatMapMany(query ->
                        query.map(row -> row.get("number", String.class)).all());
    }

    @Override
    public Mono<Void> put(List<Listed> exhibitors) {
        return beginAssigning()
                .then(enlisting.put(exhibitors))
                .then(giveBack(exhibitors))
                .then(assign(exhibitors));
    }

    /** Whoever gives booths by hand meanwhile is told that they have changed. */
    private Mono<Void> beginAssigning() {
        return sql.here("update expo set booth_assignment_version = booth_assignment_version + 1 where id = $1")
                .flatMap(update -> update.then());
    }

    private Mono<Void> giveBack(List<Listed> exhibitors) {
        return sql.insert("""
                update booth_assignment a set ended_at = now()
                from jsonb_to_recordset($3::jsonb) as r (id uuid, booths text[])
                where a.host_id = $1 and a.expo_id = $2 and a.exhibitor_id = r.id and a.ended_at is null
                and not exists (select from booth b where b.id = a.booth_id and b.number = any (r.booths))
                """, exhibitors.stream().map(Booths::of).toList());
    }

    private Mono<Void> assign(List<Listed> exhibitors) {
        return sql.insert(
                """
                insert into booth_assignment (host_id, expo_id, id, exhibitor_id, booth_id)
                select $1, $2, r.id, r.exhibitor, b.id
                from jsonb_to_recordset($3::jsonb) as r (id uuid, exhibitor uuid, booth text)
                join booth b on b.expo_id = $2 and b.number = r.booth
                where not exists (select from booth_assignment a
                    where a.booth_id = b.id and a.exhibitor_id = r.exhibitor and a.ended_at is null)
                """,
                exhibitors.stream()
                        .flatMap(one -> one.booths().stream()
                                .map(booth -> new Given(Ids.next(), one.id().value(), booth)))
                        .toList());
    }

    private record Booths(UUID id, List<String> booths) {

        static Booths of(Listed one) {
            return new Booths(one.id().value(), one.booths());
        }
    }

    private record Given(UUID id, UUID exhibitor, String booth) {}
}
