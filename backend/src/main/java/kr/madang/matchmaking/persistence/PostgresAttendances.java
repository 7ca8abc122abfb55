package kr.madang.matchmaking.persistence;

import static kr.madang.matchmaking.persistence.PostgresPlans.toNamed;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.day.Attendance;
import kr.madang.matchmaking.day.AttendanceStore;
import kr.madang.matchmaking.day.Presence;
import kr.madang.matchmaking.day.TableBoard;
import kr.madang.matchmaking.day.TableBoard.Seating;
import kr.madang.matchmaking.day.TableBoard.Sitting;
import kr.madang.shared.PlaceSql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

@Component
class PostgresAttendances implements AttendanceStore {

    static final String PRESENCES = """
            case when m.buyer_came_at is not null then 'HERE' when m.buyer_absent_at is not null then 'ABSENT'
                else 'AWAITED' end as buyer_presence,
            case when m.exhibitor_came_at is not null then 'HERE' when m.exhibitor_absent_at is not null then 'ABSENT'
                else 'AWAITED' end as exhibitor_presence
            """;

    // what changes with the time alone counts as a change, too: a slot begins, those who have not come are late, it
    // ends
    private static final String BOARD = """
            with sitting as (
                select m.*, lower(m.during) <= now() as begun,
                    lower(m.during) <= now() - $2 * interval '1 second' as overdue,
                    row_number() over (partition by m.table_id, lower(m.during) <= now() order by lower(m.during)) as turn
                from meeting m
                where m.expo_id = $1 and m.state in ('PROVISIONAL', 'ACCEPTED') and upper(m.during) > now()
            )
            select now() as at, (select coalesce(sum(changes + 1), 0)::bigint from meeting where expo_id = $1)
                    + (select count(*) filter (where lower(during) <= now())
                        + count(*) filter (where lower(during) <= now() - $2 * interval '1 second')
                        + count(*) filter (where upper(during) <= now())
                    from meeting_slot where expo_id = $1) as version,
                t.number, m.id, m.begun, m.overdue, lower(m.during) as starts, upper(m.during) as ends,
                b.id as buyer, b.name_ko as buyer_ko, b.name_en as buyer_en,
                x.id as exhibitor, x.name_ko as exhibitor_ko, x.name_en as exhibitor_en,
            """ + PRESENCES + """
            from (select) as one
            left join meeting_table t on t.expo_id = $1
            left join sitting m on m.table_id = t.id and m.turn = 1
            left join buyer b on b.id = m.buyer_id
            left join exhibitor x on x.id = m.exhibitor_id
            order by t.number
            """;

    private final PlaceSql sql;

    PostgresAttendances(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Attendance> findLocked(Meeting.Id meeting, Duration early) {
        return sql.here("""
                select m.id, m.state in ('PROVISIONAL', 'ACCEPTED') as is_on,
                    case when lower(m.during) <= now() then 'BEGUN'
                        when lower(m.during) <= now() + $3 * interval '1 second' then 'NEAR' else 'FAR' end as phase,
                """ + PRESENCES + " from meeting m where m.expo_id = $1 and m.id = $2 for update")
                .flatMap(query -> query.bind(1, meeting.value())
                        .bind(2, early.toSeconds())
                        .map(PostgresAttendances::toAttendance)
                        .one());
    }

    private static Attendance toAttendance(Readable row) {
        return new Attendance(
                new Meeting.Id(row.get("id", UUID.class)),
                row.get("is_on", Boolean.class),
                Attendance.Phase.valueOf(row.get("phase", String.class)),
                presence(row, "buyer_presence"),
                presence(row, "exhibitor_presence"));
    }

    @Override
    public Mono<Void> save(Attendance attendance) {
        return sql.here("""
                update meeting set
                    buyer_came_at = case when $3 = 'HERE' then coalesce(buyer_came_at, now()) end,
                    buyer_absent_at = case when $3 = 'ABSENT' then coalesce(buyer_absent_at, now()) end,
                    exhibitor_came_at = case when $4 = 'HERE' then coalesce(exhibitor_came_at, now()) end,
                    exhibitor_absent_at = case when $4 = 'ABSENT' then coalesce(exhibitor_absent_at, now()) end
                where expo_id = $1 and id = $2
                """)
                .flatMap(update -> update.bind(1, attendance.meeting().value())
                        .bind(2, attendance.buyer().name())
                        .bind(3, attendance.exhibitor().name())
                        .then());
    }

    @Override
    @Transactional(readOnly = true)
    public Mono<TableBoard> read() {
        return sql.here(BOARD)
                .flatMap(query -> query.bind(1, TableBoard.PATIENCE.toSeconds())
                        .map(Line::of)
                        .all()
                        .collectList())
                .map(PostgresAttendances::toBoard);
    }

    private static TableBoard toBoard(List<Line> lines) {
        TreeMap<Integer, Seating> tables = new TreeMap<>();
        lines.forEach(
                line -> line.seating().ifPresent(one -> tables.merge(one.table(), one, PostgresAttendances::both)));
        return new TableBoard(lines.get(0).version(), lines.get(0).at(), List.copyOf(tables.values()));
    }

    private static Seating both(Seating one, Seating other) {
        return new Seating(
                one.table(),
                one.now() == null ? other.now() : one.now(),
                one.next() == null ? other.next() : one.next());
    }

    static Presence presence(Readable row, String column) {
        return Presence.valueOf(row.get(column, String.class));
    }

    /** A table with its meeting now or the next one, or neither. */
    private record Line(long version, Instant at, Optional<Seating> seating) {

        static Line of(Readable row) {
            return new Line(
                    row.get("version", Long.class),
                    row.get("at", Instant.class),
                    Optional.ofNullable(row.get("number", Integer.class)).map(number -> seating(row, number)));
        }

        private static Seating seating(Readable row, int table) {
            UUID meeting = row.get("id", UUID.class);
            Sitting sitting = meeting == null ? null : sitting(row, meeting);
            boolean begun = Boolean.TRUE.equals(row.get("begun", Boolean.class));
            return new Seating(table, begun ? sitting : null, begun ? null : sitting);
        }

        private static Sitting sitting(Readable row, UUID meeting) {
            Presence buyer = presence(row, "buyer_presence");
            Presence exhibitor = presence(row, "exhibitor_presence");
            boolean awaited = buyer == Presence.AWAITED || exhibitor == Presence.AWAITED;
            return new Sitting(
                    meeting,
                    row.get("starts", Instant.class),
                    row.get("ends", Instant.class),
                    toNamed(row, "buyer"),
                    buyer,
                    toNamed(row, "exhibitor"),
                    exhibitor,
                    awaited && Boolean.TRUE.equals(row.get("overdue", Boolean.class)));
        }
    }
}
