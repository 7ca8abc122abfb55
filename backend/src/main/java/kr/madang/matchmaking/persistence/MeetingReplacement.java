package kr.madang.matchmaking.persistence;

import kr.madang.matchmaking.Publication;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the meetings those of the published plan, all at once: only the whole must fit the constraints. */
@Component
class MeetingReplacement {

    /** The published plan without the pairs that have declined, each meeting with a representative's seat. */
    private static final String SEATED = """
            with seated as (
                select h.*, s.during, x.representatives,
                    row_number() over (partition by h.exhibitor_id, h.slot_id order by h.buyer_id)::int as seat
                from published_plan v
                join planned_meeting h on h.plan_id = v.plan_id and h.expo_id = v.expo_id
                join meeting_slot s on s.id = h.slot_id
                join exhibitor x on x.id = h.exhibitor_id
                where v.expo_id = $1 and not exists (select from meeting m where m.expo_id = $1
                    and m.buyer_id = h.buyer_id and m.exhibitor_id = h.exhibitor_id and m.state = 'DECLINED'))
            """;

    private final PlaceSql sql;
    private final DatabaseClient database;

    MeetingReplacement(PlaceSql sql, DatabaseClient database) {
        this.sql = sql;
        this.database = database;
    }

    Mono<Void> byPlanOf(long version) {
        return database.sql("set constraints all deferred")
                .then()
                .then(cancelOthers())
                .then(keepSame(version))
                .then(addNew(version))
                .then(database.sql("set constraints all immediate").then())
                .onErrorMap(DataIntegrityViolationException.class, misfit -> new Publication.PlanOutOfDate());
    }

    private Mono<Void> cancelOthers() {
        return sql.here(SEATED + """
                update meeting m set cancelled_at = now()
                where m.expo_id = $1 and m.state in ('PROVISIONAL', 'ACCEPTED') and not exists (
                    select from seated s where s.buyer_id = m.buyer_id and s.exhibitor_id = m.exhibitor_id
                        and s.slot_id = m.slot_id)
                """).flatMap(update -> update.then());
    }

    private Mono<Void> keepSame(long version) {
        return sql.here(SEATED + """
                update meeting m set table_id = s.table_id, interpreter_id = s.interpreter_id,
                    seat = s.seat, seats = s.representatives, version = $2
                from seated s
                where m.expo_id = $1 and m.state in ('PROVISIONAL', 'ACCEPTED')
                and s.buyer_id = m.buyer_id and s.exhibitor_id = m.exhibitor_id and s.slot_id = m.slot_id
                """).flatMap(update -> update.bind(1, version).then());
    }

    private Mono<Void> addNew(long version) {
        return sql.here(SEATED + """
                insert into meeting (id, host_id, expo_id, buyer_id, exhibitor_id, slot_id, during, table_id,
                    interpreter_id, seat, seats, version)
                select uuidv7(), s.host_id, s.expo_id, s.buyer_id, s.exhibitor_id, s.slot_id, s.during, s.table_id,
                    s.interpreter_id, s.seat, s.representatives, $2
                from seated s
                where not exists (select from meeting m where m.expo_id = $1 and m.buyer_id = s.buyer_id
                    and m.exhibitor_id = s.exhibitor_id and m.state in ('PROVISIONAL', 'ACCEPTED'))
                """).flatMap(insert -> insert.bind(1, version).then());
    }
}
