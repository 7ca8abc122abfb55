package kr.madang.matchmaking.persistence;

import java.util.UUID;
import kr.madang.matchmaking.MatchingRun;
import kr.madang.matchmaking.PlanResult;
import kr.madang.shared.Ids;
import kr.madang.shared.PlaceSql;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes plans, once each. */
@Component
class PlanRows {

    private final PlaceSql sql;
    private final JsonMapper json;

    PlanRows(PlaceSql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Mono<Void> add(MatchingRun.Id run, PlanResult result) {
        UUID plan = Ids.next();
        return sql.hostHere("""
                insert into plan (host_id, expo_id, id, run_id, value, bound, certificate, report)
                values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb)
                """)
                .flatMap(insert -> insert.bind(2, plan)
                        .bind(3, run.value())
                        .bind(4, result.value())
                        .bind(5, result.certificate().bound())
                        .bind(6, json.writeValueAsString(result.certificate()))
                        .bind(7, json.writeValueAsString(result.report()))
                        .then())
                .then(sql.insert("""
                        insert into planned_meeting
                            (host_id, expo_id, plan_id, buyer_id, exhibitor_id, value, slot_id, table_id, seat,
                            interpreter_id)
                        select $1, $2, '%s', r.buyer, r.exhibitor, r.value, r.slot, r."table", r.seat,
                            r.interpreter
                        from jsonb_to_recordset($3::jsonb) as r (buyer uuid, exhibitor uuid, value int, slot uuid,
                            "table" uuid, seat int, interpreter uuid)
                        """.formatted(plan), result.meetings()))
                .then(sql.insert("""
                        insert into unscheduled_request
                            (host_id, expo_id, plan_id, buyer_id, exhibitor_id, value, musts, reason)
                        select $1, $2, '%s', r.buyer, r.exhibitor, r.value, r.musts, r.reason
                        from jsonb_to_recordset($3::jsonb)
                            as r (buyer uuid, exhibitor uuid, value int, musts int, reason jsonb)
                        """.formatted(plan), result.unscheduled()));
    }
}
