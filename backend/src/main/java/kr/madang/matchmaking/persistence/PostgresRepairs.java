package kr.madang.matchmaking.persistence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.madang.matchmaking.FreePlace;
import kr.madang.matchmaking.WishedPairs;
import kr.madang.matchmaking.day.RefillStore;
import kr.madang.matchmaking.day.Repair;
import kr.madang.matchmaking.day.RepairStore;
import kr.madang.matchmaking.day.Situation;
import kr.madang.shared.PlaceSql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Component
class PostgresRepairs implements RepairStore {

    private static final String ROWS = """
            with row as (select * from jsonb_to_recordset($2::jsonb) as r
                (buyer uuid, exhibitor uuid, slot uuid, "table" uuid, interpreter uuid))
            """;

    private final PlaceSql sql;
    private final DatabaseClient database;
    private final RefillStore meetings;
    private final JsonMapper json;

    PostgresRepairs(PlaceSql sql, DatabaseClient database, RefillStore meetings, JsonMapper json) {
        this.sql = sql;
        this.database = database;
        this.meetings = meetings;
        this.json = json;
    }

    @Override
    public Mono<Long> renewPlan(long seenVersion) {
        return sql.here("""
                update published_plan set version = version + 1, published_at = now()
                where expo_id = $1 and plan_id is not null and version = $2 returning version
                """)
                .flatMap(update -> update.bind(1, seenVersion)
                        .map(row -> row.get("version", Long.class))
                        .one());
    }

    @Override
    public Mono<Void> replace(List<Situation.Seat> lost, Map<WishedPairs.Key, FreePlace> moves, long version) {
        String rows = json.writeValueAsString(Stream.concat(
                        lost.stream().map(one -> new Row(one.buyer(), one.exhibitor(), null, null, null)),
                        moves.entrySet().stream().map(move -> Row.of(move.getKey(), move.getValue())))
                .toList());
        return database.sql("set constraints all deferred")
                .then()
                .then(keepTimes(rows, version))
                .zipWith(callOffOthers(rows).collectList(), (kept, off) -> new Done(kept, off))
                .filter(done -> done.kept() + done.off().size() == lost.size() + moves.size())
                .switchIfEmpty(Mono.error(Repair.Gone::new))
                .flatMapIterable(Done::off)
                .concatMap(pair -> add(pair, moves, version))
                .then(database.sql("set constraints all immediate").then())
                .onErrorMap(DataIntegrityViolationException.class, taken -> new Repair.Gone());
    }

    private Mono<Long> keepTimes(String rows, long version) {
        return sql.here(ROWS + """
                update meeting m set table_id = row."table", interpreter_id = row.interpreter, version = $3
                from row where m.expo_id = $1 and m.buyer_id = row.buyer and m.exhibitor_id = row.exhibitor
                and m.slot_id = row.slot and m.state in ('PROVISIONAL', 'ACCEPTED') and lower(m.during) > now()
                """)
                .flatMap(update -> update.bind(1, rows).bind(2, version).fetch().rowsUpdated());
    }

    private Flux<WishedPairs.Key> callOffOthers(String rows) {
        return sql.here(ROWS + """
                update meeting m set cancelled_at = now()
                from row where m.expo_id = $1 and m.buyer_id = row.buyer and m.exhibitor_id = row.exhibitor
                and m.slot_id is distinct from row.slot and m.state in ('PROVISIONAL', 'ACCEPTED')
                and lower(m.during) > now() returning m.buyer_id, m.exhibitor_id
                """)
                .flatMapMany(update -> update.bind(1, rows)
                        .map(row -> WishedPairs.Key.of(
                                row.get("buyer_id", UUID.class), row.get("exhibitor_id", UUID.class)))
                        .all());
    }

    /** Holds again what was called off for another time. */
    private Mono<UUID> add(WishedPairs.Key pair, Map<WishedPairs.Key, FreePlace> moves, long version) {
        FreePlace place = moves.get(pair);
        return place == null
                ? Mono.empty()
                : meetings.add(pair, place, version).switchIfEmpty(Mono.error(Repair.Gone::new));
    }

    private record Done(long kept, List<WishedPairs.Key> off) {}

    private record Row(
            UUID buyer,
            UUID exhibitor,
            @Nullable UUID slot,
            @Nullable UUID table,
            @Nullable UUID interpreter) {

        static Row of(WishedPairs.Key pair, FreePlace place) {
            return new Row(
                    pair.buyer().value(),
                    pair.exhibitor().value(),
                    place.time().slot(),
                    place.table(),
                    place.interpreter());
        }
    }
}
