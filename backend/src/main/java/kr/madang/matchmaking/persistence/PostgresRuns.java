package kr.madang.matchmaking.persistence;

import static kr.madang.matchmaking.persistence.RunRows.COLUMNS;
import static kr.madang.shared.PlaceSql.bind;

import java.util.UUID;
import kr.madang.matchmaking.MatchingInputs;
import kr.madang.matchmaking.MatchingRun;
import kr.madang.matchmaking.MatchingRuns;
import kr.madang.matchmaking.RunStore;
import kr.madang.shared.Ids;
import kr.madang.shared.PlaceSql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Component
class PostgresRuns implements RunStore {

    private final PlaceSql sql;
    private final JsonMapper json;

    PostgresRuns(PlaceSql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Mono<MatchingRun> add(MatchingRun.Settings settings, MatchingInputs inputs) {
        String snapshot = json.writeValueAsString(inputs);
        return sql.hostHere("""
                insert into matching_run
                    (host_id, expo_id, id, state, seconds, seed, guaranteed, comfort, inputs, input_hash, requests,
                    must_wishes)
                values ($1, $2, $3, 'QUEUED', $4, $5, $6, $7, $8::jsonb, $9, $10, $11)
                returning
                """ + COLUMNS)
                .flatMap(insert -> insert.bind(2, Ids.next())
                        .bind(3, settings.seconds())
                        .bind(4, settings.seed())
                        .bind(5, settings.guaranteed())
                        .bind(6, settings.comfort())
                        .bind(7, snapshot)
                        .bind(8, RunRows.hash(snapshot))
                        .bind(9, inputs.pairs().size())
                        .bind(10, inputs.mustWishes())
                        .map(RunRows::toRun)
                        .one())
                .onErrorMap(DuplicateKeyException.class, failure -> new MatchingRuns.RunAtWork());
    }

    @Override
    public Mono<MatchingRun> find(MatchingRun.Id id) {
        return sql.here("select " + COLUMNS + " from matching_run where expo_id = $1 and id = $2")
                .flatMap(query -> query.bind(1, id.value()).map(RunRows::toRun).one());
    }

    @Override
    public Flux<MatchingRun> list(@Nullable UUID before, int limit) {
        return sql.here("select " + COLUMNS + """
                from matching_run where expo_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3
                """)
                .map(query -> bind(query, 1, UUID.class, before))
                .flatMapMany(query -> query.bind(2, limit).map(RunRows::toRun).all());
    }

    @Override
    public Flux<MatchingRuns.Point> listProgress(MatchingRun.Id id) {
        return sql.here("""
                select elapsed_millis, value, bound, meetings from run_progress
                where expo_id = $1 and run_id = $2 order by elapsed_millis, epoch
                """)
                .flatMapMany(query -> query.bind(1, id.value())
                        .map(row -> new MatchingRuns.Point(
                                row.get("elapsed_millis", Long.class),
                                row.get("value", Long.class),
                                row.get("bound", Long.class),
                                row.get("meetings", Integer.class)))
                        .all());
    }

    @Override
    public Mono<Void> requestStop(MatchingRun.Id id) {
        return sql.here("""
                update matching_run set version = version + 1, stop_requested = true,
                    state = case state when 'QUEUED' then 'STOPPED' else state end,
                    ended_at = case state when 'QUEUED' then now() end
                where expo_id = $1 and id = $2 and state in ('QUEUED', 'RUNNING')
                """).flatMap(update -> update.bind(1, id.value()).then());
    }
}
