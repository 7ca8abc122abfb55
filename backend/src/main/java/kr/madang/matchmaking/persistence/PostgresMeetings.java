package kr.madang.matchmaking.persistence;

import static kr.madang.matchmaking.persistence.PostgresPlans.toNamed;
import static kr.madang.shared.PlaceSql.bind;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kr.madang.matchmaking.AgendaChange;
import kr.madang.matchmaking.AgendaMeeting;
import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.MeetingStore;
import kr.madang.matchmaking.Publication;
import kr.madang.matchmaking.Side;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresMeetings implements MeetingStore {

    private static final String DECLINE_NOTE = "meeting.decline_note";

    private final PlaceSql sql;
    private final Sealing sealing;

    PostgresMeetings(PlaceSql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    @Override
    public Flux<AgendaMeeting> listOf(Side side, UUID company) {
        return agenda("m.state <> 'CANCELLED'")
                .flatMapMany(query -> query.bind(1, side.name())
                        .bind(2, company)
                        .map(this::toAgendaMeeting)
                        .all());
    }

    @Override
    public Flux<AgendaChange> listChanges(Side side, UUID company) {
        return agenda("""
                (m.version = v.version and m.cancelled_at is null or m.cancelled_at = v.published_at)
                """)
                .flatMapMany(query -> query.bind(1, side.name())
                        .bind(2, company)
                        .map(row -> new AgendaChange(
                                AgendaChange.Kind.valueOf(row.get("change", String.class)), toAgendaMeeting(row)))
                        .all());
    }

    private Mono<GenericExecuteSpec> agenda(String which) {
        return sql.here("""
                select m.id, lower(m.during) as starts, upper(m.during) as ends, t.number, m.state,
                    v.answer_until, v.final_at is not null as plan_final,
                    p.side = $2 as proposal_own, lower(o.during) as proposal_starts, upper(o.during) as proposal_ends,
                    i.id as interpreter, i.name as interpreter_name,
                    case when m.cancelled_at is not null then 'CANCELLED'
                        when m.first_version = m.version then 'ADDED' else 'RESEATED' end as change,
                    case $2 when 'BUYER' then m.buyer_answer else m.exhibitor_answer end as own_answer,
                    case $2 when 'BUYER' then m.exhibitor_answer else m.buyer_answer end as other_answer,
                    case $2 when 'BUYER' then m.buyer_came_at else m.exhibitor_came_at end as own_came_at,
                    case $2 when 'BUYER' then m.exhibitor_came_at else m.buyer_came_at end as other_came_at,
                    case $2 when 'BUYER' then m.buyer_absent_at else m.exhibitor_absent_at end as own_absent_at,
                    case $2 when 'BUYER' then m.exhibitor_absent_at else m.buyer_absent_at end as other_absent_at,
                    case $2 when 'BUYER' then x.id else b.id end as other,
                    case $2 when 'BUYER' then x.name_ko else b.name_ko end as other_ko,
                    case $2 when 'BUYER' then x.name_en else b.name_en end as other_en
                from meeting m
                join published_plan v on v.expo_id = m.expo_id
                join meeting_table t on t.id = m.table_id
                join buyer b on b.id = m.buyer_id
                join exhibitor x on x.id = m.exhibitor_id
                left join interpreter i on i.id = m.interpreter_id
                left join time_proposal p on p.meeting_id = m.id and m.state = 'DECLINED'
                    and v.final_at is null and v.answer_until > now()
                left join meeting_slot o on o.id = p.slot_id and lower(o.during) > now()
                where m.expo_id = $1 and case $2 when 'BUYER' then m.buyer_id else m.exhibitor_id end = $3 and
                """ + which + " order by lower(m.during), t.number");
    }

    @Override
    public Flux<Publication.Declined> listDeclined() {
        return sql.here("""
                select m.id, lower(m.during) as starts, m.decline_reason, m.decline_note,
                    case m.buyer_answer when 'DECLINED' then 'BUYER' else 'EXHIBITOR' end as by,
                    b.id as buyer, b.name_ko as buyer_ko, b.name_en as buyer_en,
                    x.id as exhibitor, x.name_ko as exhibitor_ko, x.name_en as exhibitor_en
                from meeting m join buyer b on b.id = m.buyer_id join exhibitor x on x.id = m.exhibitor_id
                where m.expo_id = $1 and m.state = 'DECLINED'
                order by lower(m.during) desc, m.id limit 500
                """).flatMapMany(query -> query.map(this::toDeclined).all());
    }

    private Publication.Declined toDeclined(Readable row) {
        UUID id = row.get("id", UUID.class);
        byte[] note = row.get("decline_note", byte[].class);
        return new Publication.Declined(
                id,
                row.get("starts", Instant.class),
                toNamed(row, "buyer"),
                toNamed(row, "exhibitor"),
                Side.valueOf(row.get("by", String.class)),
                Meeting.Decline.Reason.valueOf(row.get("decline_reason", String.class)),
                note == null ? null : sealing.open(note, DECLINE_NOTE, id));
    }

    private AgendaMeeting toAgendaMeeting(Readable row) {
        return new AgendaMeeting(
                row.get("id", UUID.class),
                row.get("starts", Instant.class),
                row.get("ends", Instant.class),
                row.get("number", Integer.class),
                toNamed(row, "other"),
                openName(row.get("interpreter_name", byte[].class), row.get("interpreter", UUID.class)),
                answer(row, "own_answer"),
                answer(row, "other_answer"),
                Meeting.State.valueOf(row.get("state", String.class)),
                row.get("answer_until", Instant.class),
                row.get("plan_final", Boolean.class),
                toProposal(row),
                row.get("own_came_at", Instant.class),
                row.get("other_came_at", Instant.class),
                row.get("own_absent_at", Instant.class),
                row.get("other_absent_at", Instant.class));
    }

    private static AgendaMeeting.@Nullable Proposal toProposal(Readable row) {
        Instant start = row.get("proposal_starts", Instant.class);
        return start == null
                ? null
                : new AgendaMeeting.Proposal(
                        row.get("proposal_own", Boolean.class), start, row.get("proposal_ends", Instant.class));
    }

    private @Nullable String openName(byte @Nullable [] name, @Nullable UUID interpreter) {
        return name == null || interpreter == null
                ? null
                : sealing.open(name, PostgresAvailability.INTERPRETER_NAME, interpreter);
    }

    private static Meeting.Answer answer(Readable row, String column) {
        return Meeting.Answer.valueOf(row.get(column, String.class));
    }

    @Override
    public Mono<Meeting> findToAnswer(Side side, UUID company, Meeting.Id id) {
        return sql.here("""
                select m.id, m.buyer_answer, m.exhibitor_answer, m.decline_reason, m.decline_note,
                    m.cancelled_at is not null as cancelled,
                    v.final_at is not null or v.answer_until <= now() as closed, lower(m.during) <= now() as begun
                from meeting m join published_plan v on v.expo_id = m.expo_id
                where m.expo_id = $1 and m.id = $2 and case $3 when 'BUYER' then m.buyer_id else m.exhibitor_id end = $4
                for update of m
                """)
                .flatMap(query -> query.bind(1, id.value())
                        .bind(2, side.name())
                        .bind(3, company)
                        .map(this::toMeeting)
                        .one());
    }

    private Meeting toMeeting(Readable row) {
        UUID id = row.get("id", UUID.class);
        return new Meeting(
                new Meeting.Id(id),
                answer(row, "buyer_answer"),
                answer(row, "exhibitor_answer"),
                toDecline(row.get("decline_reason", String.class), row.get("decline_note", byte[].class), id),
                row.get("cancelled", Boolean.class),
                new Meeting.Timing(row.get("closed", Boolean.class), row.get("begun", Boolean.class)));
    }

    private Meeting.@Nullable Decline toDecline(@Nullable String reason, byte @Nullable [] note, UUID id) {
        return reason == null
                ? null
                : new Meeting.Decline(
                        Meeting.Decline.Reason.valueOf(reason),
                        note == null ? null : sealing.open(note, DECLINE_NOTE, id));
    }

    @Override
    public Mono<UUID> findOther(Side side, Meeting.Id id) {
        return sql.here("""
                select case $3 when 'BUYER' then exhibitor_id else buyer_id end as other
                from meeting where expo_id = $1 and id = $2
                """)
                .flatMap(query -> query.bind(1, id.value())
                        .bind(2, side.name())
                        .map(row -> row.get("other", UUID.class))
                        .one());
    }

    @Override
    public Mono<Boolean> noteArrival(Side side, Meeting.Id id, Duration early) {
        return sql.here("""
                update meeting set
                    buyer_came_at = case $3 when 'BUYER' then coalesce(buyer_came_at, now()) else buyer_came_at end,
                    exhibitor_came_at =
                        case $3 when 'BUYER' then exhibitor_came_at else coalesce(exhibitor_came_at, now()) end,
                    buyer_absent_at = case $3 when 'BUYER' then null else buyer_absent_at end,
                    exhibitor_absent_at = case $3 when 'BUYER' then exhibitor_absent_at end
                where expo_id = $1 and id = $2 and state in ('PROVISIONAL', 'ACCEPTED')
                and lower(during) <= now() + $4 * interval '1 second' and upper(during) > now()
                """)
                .flatMap(update -> update.bind(1, id.value())
                        .bind(2, side.name())
                        .bind(3, early.toSeconds())
                        .fetch()
                        .rowsUpdated())
                .map(noted -> noted == 1);
    }

    @Override
    public Mono<Void> saveAnswers(Meeting meeting) {
        Meeting.Decline declined = meeting.declined();
        UUID id = meeting.id().value();
        String note = declined == null ? null : declined.note();
        return sql.here("""
                update meeting set buyer_answer = $3, exhibitor_answer = $4, decline_reason = $5, decline_note = $6
                where expo_id = $1 and id = $2
                """)
                .map(update -> bind(
                        update,
                        4,
                        String.class,
                        declined == null ? null : declined.reason().name()))
                .map(update ->
                        bind(update, 5, byte[].class, note == null ? null : sealing.seal(note, DECLINE_NOTE, id)))
                .flatMap(update -> update.bind(1, id)
                        .bind(2, meeting.buyer().name())
                        .bind(3, meeting.exhibitor().name())
                        .then());
    }
}
