package kr.madang.matchmaking.persistence;

import static kr.madang.matchmaking.persistence.PostgresPlans.toNamed;
import static kr.madang.shared.PlaceSql.bind;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.record.MeetingRecordStore;
import kr.madang.matchmaking.record.RecordContent;
import kr.madang.matchmaking.record.RecordContent.DiscussedProduct;
import kr.madang.matchmaking.record.RecordLine;
import kr.madang.matchmaking.record.RecordState;
import kr.madang.matchmaking.record.RecordVersion;
import kr.madang.matchmaking.record.RecordedAmounts;
import kr.madang.shared.Ids;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class PostgresMeetingRecords implements MeetingRecordStore {

    private static final String ATTENDEES = "meeting_record.attendees";
    private static final String NEXT_STEP = "meeting_record.next_step";
    private static final String DISPUTE = "meeting_record.dispute";
    private static final String NOTE = "meeting_note.note.";

    /** As the side sees it that the second parameter names, of the company that the third does. */
    private static final String LINES = """
            select m.id, lower(m.during) as starts, upper(m.during) as ends, t.number,
                r.version is not null or meeting_took_place(m) as recordable,
                coalesce(r.version, 0) as version, coalesce(r.side = $2, false) as own,
                case r.answer when 'WAITING' then 'WRITTEN' else coalesce(r.answer, 'MISSING') end as record_state,
                case $2 when 'BUYER' then x.id else b.id end as other,
                case $2 when 'BUYER' then x.name_ko else b.name_ko end as other_ko,
                case $2 when 'BUYER' then x.name_en else b.name_en end as other_en
            from meeting m
            join meeting_table t on t.id = m.table_id
            join buyer b on b.id = m.buyer_id
            join exhibitor x on x.id = m.exhibitor_id
            left join lateral (
                select version, side, answer from meeting_record where meeting_id = m.id order by version desc limit 1
            ) r on true
            where m.expo_id = $1 and case $2 when 'BUYER' then m.buyer_id else m.exhibitor_id end = $3
            """;

    private static final TypeReference<List<DiscussedProduct>> PRODUCTS = new TypeReference<>() {};

    private final PlaceSql sql;
    private final Sealing sealing;
    private final JsonMapper json;

    PostgresMeetingRecords(PlaceSql sql, Sealing sealing, JsonMapper json) {
        this.sql = sql;
        this.sealing = sealing;
        this.json = json;
    }

    @Override
    public Flux<RecordLine> listOf(Side side, UUID company) {
        return sql.here(LINES + "and (r.version is not null or meeting_took_place(m)) order by m.during desc, m.id")
                .flatMapMany(query -> query.bind(1, side.name())
                        .bind(2, company)
                        .map(PostgresMeetingRecords::toLine)
                        .all());
    }

    @Override
    public Mono<Found> find(Side side, UUID company, Meeting.Id meeting) {
        return find(side, company, meeting, "");
    }

    @Override
    public Mono<Found> findLocked(Side side, UUID company, Meeting.Id meeting) {
        return find(side, company, meeting, " for no key update of m");
    }

    private Mono<Found> find(Side side, UUID company, Meeting.Id meeting, String lock) {
        return sql.here(LINES + "and m.id = $4" + lock)
                .flatMap(query -> query.bind(1, side.name())
                        .bind(2, company)
                        .bind(3, meeting.value())
                        .map(row -> new Found(toLine(row), row.get("recordable", Boolean.class)))
                        .one());
    }

    private static RecordLine toLine(Readable row) {
        return new RecordLine(
                row.get("id", UUID.class),
                row.get("starts", Instant.class),
                row.get("ends", Instant.class),
                row.get("number", Integer.class),
                toNamed(row, "other"),
                RecordState.valueOf(row.get("record_state", String.class)),
                row.get("own", Boolean.class),
                row.get("version", Integer.class));
    }

    @Override
    public Flux<RecordVersion> listVersions(Meeting.Id meeting) {
        return sql.here("""
                select id, version, side, written_at, attendees, products::text as products, currency, discussed_amount,
                    pursued_amount, contracted_amount, next_step, next_step_on, answer, answered_at, dispute
                from meeting_record where expo_id = $1 and meeting_id = $2 order by version desc
                """)
                .flatMapMany(query ->
                        query.bind(1, meeting.value()).map(this::toVersion).all());
    }

    private RecordVersion toVersion(Readable row) {
        return new RecordVersion(
                row.get("version", Integer.class),
                Side.valueOf(row.get("side", String.class)),
                row.get("written_at", Instant.class),
                new RecordContent(
                        open(row, "attendees", ATTENDEES),
                        json.readValue(row.get("products", String.class), PRODUCTS),
                        PostgresListedRecords.toAmounts(row),
                        open(row, "next_step", NEXT_STEP),
                        row.get("next_step_on", LocalDate.class)),
                RecordVersion.Answer.valueOf(row.get("answer", String.class)),
                row.get("answered_at", Instant.class),
                open(row, "dispute", DISPUTE));
    }

    private @Nullable String open(Readable row, String column, String sealedAs) {
        byte[] sealed = row.get(column, byte[].class);
        return sealed == null ? null : sealing.open(sealed, sealedAs, row.get("id", UUID.class));
    }

    @Override
    public Mono<Void> add(Meeting.Id meeting, int version, Side side, RecordContent content) {
        UUID id = Ids.next();
        RecordedAmounts amounts = content.amounts();
        return sql.hostHere("""
                insert into meeting_record (host_id, expo_id, id, meeting_id, version, side, products, attendees, next_step,
                    next_step_on, currency, discussed_amount, pursued_amount, contracted_amount)
                values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11, $12, $13, $14)
                """)
                .map(insert -> bind(insert, 7, byte[].class, seal(content.attendees(), ATTENDEES, id)))
                .map(insert -> bind(insert, 8, byte[].class, seal(content.nextStep(), NEXT_STEP, id)))
                .map(insert -> bind(insert, 9, LocalDate.class, content.nextStepOn()))
                .map(insert -> bind(
                        insert,
                        10,
                        String.class,
                        amounts == null ? null : amounts.currency().getCurrencyCode()))
                .map(insert -> bind(insert, 11, BigDecimal.class, amounts == null ? null : amounts.discussed()))
                .map(insert -> bind(insert, 12, BigDecimal.class, amounts == null ? null : amounts.pursued()))
                .map(insert -> bind(insert, 13, BigDecimal.class, amounts == null ? null : amounts.contracted()))
                .flatMap(insert -> insert.bind(2, id)
                        .bind(3, meeting.value())
                        .bind(4, version)
                        .bind(5, side.name())
                        .bind(6, json.writeValueAsString(content.products()))
                        .then());
    }

    private byte @Nullable [] seal(@Nullable String text, String column, UUID id) {
        return text == null ? null : sealing.seal(text, column, id);
    }

    @Override
    public Mono<Void> answer(Meeting.Id meeting, int version, @Nullable String dispute) {
        return sql.here("select id from meeting_record where expo_id = $1 and meeting_id = $2 and version = $3")
                .flatMap(query -> query.bind(1, meeting.value())
                        .bind(2, version)
                        .map(row -> row.get("id", UUID.class))
                        .one())
                .flatMap(id -> answer(id, dispute));
    }

    private Mono<Void> answer(UUID id, @Nullable String dispute) {
        return sql.here("""
                update meeting_record set answer = $3, answered_at = now(), dispute = $4 where expo_id = $1 and id = $2
                """)
                .map(update -> bind(update, 3, byte[].class, seal(dispute, DISPUTE, id)))
                .flatMap(update -> update.bind(1, id)
                        .bind(
                                2,
                                (dispute == null ? RecordVersion.Answer.CONFIRMED : RecordVersion.Answer.DISPUTED)
                                        .name())
                        .then());
    }

    @Override
    public Mono<String> findNote(Meeting.Id meeting, Side side) {
        return sql.here("select note from meeting_note where expo_id = $1 and meeting_id = $2 and side = $3")
                .flatMap(query -> query.bind(1, meeting.value())
                        .bind(2, side.name())
                        .map(row -> sealing.open(row.get("note", byte[].class), NOTE + side, meeting.value()))
                        .one());
    }

    @Override
    public Mono<Void> putNote(Meeting.Id meeting, Side side, @Nullable String note) {
        return note == null ? removeNote(meeting, side) : keepNote(meeting, side, note);
    }

    private Mono<Void> removeNote(Meeting.Id meeting, Side side) {
        return sql.here("delete from meeting_note where expo_id = $1 and meeting_id = $2 and side = $3")
                .flatMap(delete ->
                        delete.bind(1, meeting.value()).bind(2, side.name()).then());
    }

    private Mono<Void> keepNote(Meeting.Id meeting, Side side, String note) {
        return sql.hostHere("""
                insert into meeting_note (host_id, expo_id, meeting_id, side, note) values ($1, $2, $3, $4, $5)
                on conflict (meeting_id, side) do update set note = excluded.note
                """)
                .flatMap(insert -> insert.bind(2, meeting.value())
                        .bind(3, side.name())
                        .bind(4, sealing.seal(note, NOTE + side, meeting.value()))
                        .then());
    }
}
