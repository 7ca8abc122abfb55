package kr.madang.lead.persistence;

import static kr.madang.shared.PlaceSql.bind;
import static kr.madang.shared.PlaceSql.inTwoLanguages;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.madang.account.ExhibitorMember;
import kr.madang.lead.Lead;
import kr.madang.lead.LeadScan;
import kr.madang.lead.LeadStore;
import kr.madang.lead.OwnLeads;
import kr.madang.registration.Registration;
import kr.madang.shared.Ids;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresLeads implements LeadStore {

    private static final String NOTE = "lead.note";
    private static final String SELECT =
            "select l.*, lead_consented(l.exhibitor_id, l.registration_id) as shown from lead l ";

    private final PlaceSql sql;
    private final Sealing sealing;

    PostgresLeads(PlaceSql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    @Override
    public Mono<Kept> ensure(LeadScan.Id scan, Instant at, Registration.Id visitor, ExhibitorMember by) {
        return sql.hostHere("""
                with kept as (
                    insert into lead (host_id, expo_id, id, exhibitor_id, registration_id, scan_id, scanned_at, scanned_by)
                    values ($1, $2, $3, $4, $5, $6, $7, $8)
                    on conflict on constraint lead_once do update
                        set scanned_at = least(lead.scanned_at, excluded.scanned_at)
                    returning lead.*, xmax = 0 as made)
                select k.*, lead_consented(k.exhibitor_id, k.registration_id) as shown from kept k
                """)
                .flatMap(insert -> insert.bind(2, Ids.next())
                        .bind(3, by.exhibitor())
                        .bind(4, visitor.value())
                        .bind(5, scan.value())
                        .bind(6, at)
                        .bind(7, by.person().value())
                        .map(row -> new Kept(toLead(row), row.get("made", Boolean.class)))
                        .one());
    }

    @Override
    public Flux<Lead> list(UUID exhibitor, Lead.@Nullable Id before, int limit) {
        return sql.here(SELECT + """
                where l.expo_id = $1 and l.exhibitor_id = $2 and l.revoked_at is null and ($3::uuid is null or l.id < $3)
                order by l.id desc limit $4
                """)
                .map(query -> bind(query.bind(1, exhibitor), 2, UUID.class, before == null ? null : before.value()))
                .flatMapMany(query -> query.bind(3, limit).map(this::toLead).all());
    }

    @Override
    public Mono<Lead> find(UUID exhibitor, Lead.Id id) {
        return sql.here(SELECT + "where l.expo_id = $1 and l.exhibitor_id = $2 and l.id = $3")
                .flatMap(query -> query.bind(1, exhibitor)
                        .bind(2, id.value())
                        .map(this::toLead)
                        .one());
    }

    @Override
    public Flux<Registration.Id> noteShown(UUID exhibitor) {
        return sql.here("""
                update lead set shown_at = now()
                where expo_id = $1 and exhibitor_id = $2 and shown_at is null and revoked_at is null
                    and lead_consented(exhibitor_id, registration_id)
                returning registration_id
                """)
                .flatMapMany(update -> update.bind(1, exhibitor)
                        .map(row -> new Registration.Id(row.get("registration_id", UUID.class)))
                        .all());
    }

    @Override
    public Mono<Boolean> edit(UUID exhibitor, Lead.Id id, Lead.Work work, long version) {
        byte[] note = work.note().isEmpty() ? null : sealing.seal(work.note(), NOTE, id.value());
        Lead.Score score = work.score();
        String[] tags = work.tags().isEmpty() ? null : work.tags().toArray(String[]::new);
        return sql.here("""
                update lead set score = $5, tags = $6, note = $7, follow_up_on = $8, followed_up = $9, version = $4 + 1
                where expo_id = $1 and exhibitor_id = $2 and id = $3 and version = $4 and revoked_at is null
                """)
                .map(update -> update.bind(1, exhibitor)
                        .bind(2, id.value())
                        .bind(3, version)
                        .bind(8, work.followedUp()))
                .map(update -> bind(update, 4, String.class, score == null ? null : score.name()))
                .map(update -> bind(update, 5, String[].class, tags))
                .map(update -> bind(update, 6, byte[].class, note))
                .map(update -> bind(update, 7, LocalDate.class, work.followUpOn()))
                .flatMap(update -> update.fetch().rowsUpdated())
                .map(updated -> updated > 0);
    }

    @Override
    public Mono<Long> versionOf(UUID exhibitor) {
        return sql.here("""
                select coalesce(sum(version), 0)::bigint as version from lead where expo_id = $1 and exhibitor_id = $2
                """)
                .flatMap(query -> query.bind(1, exhibitor)
                        .map(row -> row.get("version", Long.class))
                        .one());
    }

    @Override
    public Flux<OwnLeads.Given> listOf(Registration.Id visitor) {
        return sql.here("""
                select l.id, e.name_ko, e.name_en, l.scanned_at, l.shown_at, l.revoked_at, c.item,
                    lead_consented(l.exhibitor_id, l.registration_id) as consents
                from lead l
                join exhibitor e on e.id = l.exhibitor_id
                left join lead_consent c on c.expo_id = l.expo_id
                    and c.exhibitors = case e.country when 'KR' then 'DOMESTIC' else 'OVERSEAS' end
                where l.expo_id = $1 and l.registration_id = $2
                order by l.scanned_at desc, l.id desc
                """)
                .flatMapMany(query -> query.bind(1, visitor.value())
                        .map(PostgresLeads::toGiven)
                        .all());
    }

    @Override
    public Mono<Long> revoke(Registration.Id visitor, List<Lead.Id> leads) {
        return sql.here("""
                select count(*) as revoked from leads_revoked(array(
                    select id from lead where expo_id = $1 and registration_id = $2 and id = any ($3)))
                """)
                .flatMap(query -> query.bind(1, visitor.value())
                        .bind(2, leads.stream().map(Lead.Id::value).toArray(UUID[]::new))
                        .map(row -> row.get("revoked", Long.class))
                        .one());
    }

    @Override
    public Mono<Boolean> allow(Registration.Id visitor, Lead.Id lead) {
        return sql.here("""
                update lead set revoked_at = null, shown_at = null, version = version + 1
                where expo_id = $1 and registration_id = $2 and id = $3 and revoked_at is not null
                """)
                .map(update -> update.bind(1, visitor.value()).bind(2, lead.value()))
                .flatMap(update -> update.fetch().rowsUpdated())
                .map(updated -> updated > 0);
    }

    private Lead toLead(Readable row) {
        UUID id = row.get("id", UUID.class);
        byte[] note = row.get("note", byte[].class);
        String score = row.get("score", String.class);
        String[] tags = row.get("tags", String[].class);
        return new Lead(
                new Lead.Id(id),
                new Registration.Id(row.get("registration_id", UUID.class)),
                new LeadScan.Id(row.get("scan_id", UUID.class)),
                row.get("scanned_at", Instant.class),
                row.get("shown", Boolean.class),
                row.get("revoked_at", Instant.class) != null,
                new Lead.Work(
                        score == null ? null : Lead.Score.valueOf(score),
                        tags == null ? List.of() : List.of(tags),
                        note == null ? "" : sealing.open(note, NOTE, id),
                        row.get("follow_up_on", LocalDate.class),
                        row.get("followed_up", Boolean.class)),
                row.get("version", Long.class));
    }

    private static OwnLeads.Given toGiven(Readable row) {
        return new OwnLeads.Given(
                new Lead.Id(row.get("id", UUID.class)),
                inTwoLanguages(row, "name"),
                row.get("scanned_at", Instant.class),
                row.get("consents", Boolean.class),
                row.get("item", String.class),
                row.get("shown_at", Instant.class),
                row.get("revoked_at", Instant.class));
    }
}
