package kr.madang.matchmaking.persistence;

import kr.madang.matchmaking.Publication;
import kr.madang.shared.PlaceSql;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes the meetings those of the published plan, all at once: only the whole must fit the constraints. What has begun
 * stays as it is.
 */
@Component
class MeetingReplacement {

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
        return sql.here("""
                update meeting m set cancelled_at = now()
                where m.expo_id = $1 and m.state in ('PROVISIONAL', 'ACCEPTED') and lower(m.during) > now() and not exists (
                    select from published_plan v join planned_meeting h on h.plan_id = v.plan_id
                    where v.expo_id = $1 and h.buyer_id = m.buyer_id and h.exhibitor_id = m.exhibitor_id
                    and h.slot_id = m.slot_id)
                """).flatMap(update -> update.then());
    }

    private Mono<Void> keepSame(long version) {
        return sql.here("""
                update meeting m set table_id = h.table_id, interpreter_id = h.interpreter_id,
                    seat = h.seat, seats = x.representatives,
                    version = case when (m.table_id, m.interpreter_id) is distinct from (h.table_id, h.interpreter_id)
                        then $2 else m.version end
                from published_plan v
                join planned_meeting h on h.plan_id = v.plan_id
                join exhibitor x on x.id = h.exhibitor_id
                where v.expo_id = $1 and m.expo_id = $1 and m.state in ('PROVISIONAL', 'ACCEPTED') and lower(m.during) > now()
                and h.buyer_id = m.buyer_id and h.exhibitor_id = m.exhibitor_id and h.slot_id = m.slot_id
                """).flatMap(update -> update.bind(1, version).then());
    }

    /** A pair that meets already, or has declined to, gets no new meeting. */
    private Mono<Void> addNew(long version) {
        return sql.here("""
                insert into meeting (id, host_id, expo_id, buyer_id, exhibitor_id, slot_id, during, table_id,
                    interpreter_id, seat, seats, version, first_version)
                select uuidv7(), h.host_id, h.expo_id, h.buyer_id, h.exhibitor_id, h.slot_id, s.during, h.table_id,
                    h.interpreter_id, h.seat, x.representatives, $2, $2
                from published_plan v
                join planned_meeting h on h.plan_id = v.plan_id
                join meeting_slot s on s.id = h.slot_id
                join exhibitor x on x.id = h.exhibitor_id
                where v.expo_id = $1 and lower(s.during) > now() and not exists (select from meeting m where m.expo_id = $1
                    and m.buyer_id = h.buyer_id and m.exhibitor_id = h.exhibitor_id and m.state <> 'CANCELLED')
                """).flatMap(insert -> insert.bind(1, version).then());
    }
}
