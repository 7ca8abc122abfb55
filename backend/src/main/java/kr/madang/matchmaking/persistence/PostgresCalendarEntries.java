package kr.madang.matchmaking.persistence;

import static kr.madang.matchmaking.persistence.PostgresPlans.toNamed;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.calendar.CalendarEntry;
import kr.madang.matchmaking.calendar.CalendarEntryStore;
import kr.madang.shared.PlaceSql;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

@Component
class PostgresCalendarEntries implements CalendarEntryStore {

    private final PlaceSql sql;

    PostgresCalendarEntries(PlaceSql sql) {
        this.sql = sql;
    }

    /** A plan that moves two companies takes their meeting out and sets another, which in calendars is the same one. */
    @Override
    public Flux<CalendarEntry> listOf(Side side, UUID company) {
        return sql.here("""
                with entry as (
                    select distinct on (m.buyer_id, m.exhibitor_id) m.during, m.table_id, m.state,
                        first_value(m.id) over (partition by m.buyer_id, m.exhibitor_id order by m.id) as first,
                        (sum(m.changes + 1) over pair - 1)::int as sequence, max(m.changed_at) over pair as changed_at,
                        case $2 when 'BUYER' then m.exhibitor_id else m.buyer_id end as other_id
                    from meeting m
                    where m.expo_id = $1 and case $2 when 'BUYER' then m.buyer_id else m.exhibitor_id end = $3
                    window pair as (partition by m.buyer_id, m.exhibitor_id)
                    order by m.buyer_id, m.exhibitor_id, m.state in ('PROVISIONAL', 'ACCEPTED') desc, m.id desc)
                select e.first, e.sequence, e.changed_at, e.state, lower(e.during) as starts, upper(e.during) as ends,
                    t.number, e.other_id as other,
                    coalesce(b.name_ko, x.name_ko) as other_ko, coalesce(b.name_en, x.name_en) as other_en
                from entry e
                join meeting_table t on t.id = e.table_id
                left join buyer b on b.id = e.other_id
                left join exhibitor x on x.id = e.other_id
                order by lower(e.during), e.first
                """)
                .flatMapMany(query -> query.bind(1, side.name())
                        .bind(2, company)
                        .map(PostgresCalendarEntries::toEntry)
                        .all());
    }

    private static CalendarEntry toEntry(Readable row) {
        return new CalendarEntry(
                row.get("first", UUID.class),
                row.get("sequence", Integer.class),
                row.get("changed_at", Instant.class),
                row.get("starts", Instant.class),
                row.get("ends", Instant.class),
                row.get("number", Integer.class),
                toNamed(row, "other"),
                Meeting.State.valueOf(row.get("state", String.class)));
    }
}
