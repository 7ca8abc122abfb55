package kr.madang.matchmaking.persistence;

import static kr.madang.shared.PlaceSql.bind;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.madang.matchmaking.MatchingInputs;
import kr.madang.matchmaking.MatchingRun;
import kr.madang.matchmaking.PlanResult;
import kr.madang.matchmaking.RunLeases;
import kr.madang.shared.ExpoId;
import kr.madang.shared.HostId;
import kr.madang.shared.Place;
import kr.madang.shared.PlaceSql;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class PostgresRunLeases implements RunLeases {

    private static final TypeReference<List<Held>> HELD = new TypeReference<>() {};

    private final DatabaseClient database;
    private final PlaceSql sql;
    private final PlanRows plans;
    private final SnapshotReading reading;
    private final JsonMapper json;

    PostgresRunLeases(DatabaseClient database, PlaceSql sql, PlanRows plans, SnapshotReading reading, JsonMapper json) {
        this.database = database;
        this.sql = sql;
        this.plans = plans;
        this.reading = reading;
        this.json = json;
    }

    @Override
    public Mono<Claim> claim(String owner, Duration lease, int mostLost) {
        return database.sql("""
                        select run_id, run_epoch, run_host_id, run_expo_id, run_slug
                        from matching_run_claimed($1, $2 * interval '1 millisecond', $3)
                        """)
                .bind(0, owner)
                .bind(1, lease.toMillis())
                .bind(2, mostLost)
                .map(PostgresRunLeases::toClaim)
                .one();
    }

    private static Claim toClaim(Readable row) {
        return new Claim(
                new MatchingRun.Id(row.get("run_id", UUID.class)),
                row.get("run_epoch", Integer.class),
                new Place(
                        new HostId(row.get("run_host_id", UUID.class)),
                        new ExpoId(row.get("run_expo_id", UUID.class)),
                        row.get("run_slug", String.class)));
    }

    @Override
    @Transactional(readOnly = true)
    public Mono<Work> load(Claim claim) {
        return mine(claim, """
                select seconds, seed, guaranteed, comfort, inputs::text as inputs, input_hash, checkpoint::text as checkpoint,
                    phase, elapsed_millis, value, bound, meetings, must_wishes_met
                from matching_run where expo_id = $1 and id = $2 and epoch = $3 and state = 'RUNNING'
                """)
                .flatMap(query -> query.map(Stored::of).one())
                .as(reading::aside)
                .map(this::toWork);
    }

    private Work toWork(Stored stored) {
        MatchingInputs inputs = json.readValue(stored.inputs(), MatchingInputs.class);
        if (!RunRows.hash(json.writeValueAsString(inputs)).equals(stored.inputHash())) {
            throw new IllegalStateException("The snapshot is not the one that the run was asked for on");
        }
        return new Work(stored.settings(), inputs, stored.before(), json.readValue(stored.checkpoint(), HELD));
    }

    @Override
    @Transactional
    public Mono<Boolean> beat(
            Claim claim, Duration lease, MatchingRun.Standing standing, @Nullable List<Held> checkpoint) {
        return mine(claim, """
                with beaten as (
                    update matching_run set lease_until = now() + $4 * interval '1 millisecond', phase = $5,
                        elapsed_millis = $6, value = $7, bound = $8, meetings = $9, must_wishes_met = $10,
                        checkpoint = coalesce($11::jsonb, checkpoint), version = version + 1
                    where expo_id = $1 and id = $2 and epoch = $3 and state = 'RUNNING'
                    returning host_id, expo_id, id, epoch, elapsed_millis, value, bound, meetings, stop_requested),
                point as (
                    insert into run_progress (host_id, expo_id, run_id, epoch, elapsed_millis, value, bound, meetings)
                    select host_id, expo_id, id, epoch, elapsed_millis, value, bound, meetings
                    from beaten where bound is not null on conflict do nothing)
                select stop_requested from beaten
                """)
                .map(update -> withStanding(update.bind(3, lease.toMillis()), standing))
                .map(update ->
                        bind(update, 10, String.class, checkpoint == null ? null : json.writeValueAsString(checkpoint)))
                .flatMap(update -> update.map(row -> row.get("stop_requested", Boolean.class))
                        .one());
    }

    @Override
    @Transactional
    public Mono<Boolean> finish(
            Claim claim, MatchingRun.State state, MatchingRun.Standing standing, PlanResult result) {
        return mine(claim, """
                with done as (
                    update matching_run set state = $4, ended_at = now(), lease_until = null, checkpoint = null,
                        phase = $5, elapsed_millis = $6, value = $7, bound = $8, meetings = $9, must_wishes_met = $10,
                        version = version + 1
                    where expo_id = $1 and id = $2 and epoch = $3 and state = 'RUNNING'
                    returning host_id, expo_id, id, epoch, elapsed_millis, value, bound, meetings),
                point as (
                    insert into run_progress (host_id, expo_id, run_id, epoch, elapsed_millis, value, bound, meetings)
                    select host_id, expo_id, id, epoch, elapsed_millis, value, bound, meetings
                    from done on conflict do nothing)
                select id from done
                """)
                .flatMap(update -> withStanding(update.bind(3, state.name()), standing)
                        .map(row -> row.get("id", UUID.class))
                        .one())
                .flatMap(ended -> plans.add(claim.run(), result).thenReturn(true))
                .defaultIfEmpty(false);
    }

    @Override
    @Transactional
    public Mono<Boolean> fail(Claim claim, MatchingRun.Failure failure) {
        return mine(claim, """
                update matching_run set state = 'FAILED', failure = $4, ended_at = now(), lease_until = null,
                    version = version + 1
                where expo_id = $1 and id = $2 and epoch = $3 and state = 'RUNNING'
                """)
                .flatMap(update -> update.bind(3, failure.name()).fetch().rowsUpdated())
                .map(ended -> ended == 1);
    }

    @Override
    @Transactional
    public Mono<Void> release(Claim claim) {
        return mine(claim, """
                update matching_run set lease_until = now(), owner = null
                where expo_id = $1 and id = $2 and epoch = $3 and state = 'RUNNING'
                """).flatMap(update -> update.then());
    }

    /** A statement whose first parameters are the expo, the run and the epoch of the claim. */
    private Mono<GenericExecuteSpec> mine(Claim claim, String statement) {
        return sql.here(statement)
                .map(query -> query.bind(1, claim.run().value()).bind(2, claim.epoch()));
    }

    private static GenericExecuteSpec withStanding(GenericExecuteSpec update, MatchingRun.Standing standing) {
        MatchingRun.Phase phase = standing.phase();
        GenericExecuteSpec bound = bind(update, 7, Long.class, standing.bound());
        return bind(bound, 4, String.class, phase == null ? null : phase.name())
                .bind(5, standing.elapsedMillis())
                .bind(6, standing.value())
                .bind(8, standing.meetings())
                .bind(9, standing.mustWishesMet());
    }

    private record Stored(
            MatchingRun.Settings settings,
            String inputs,
            String inputHash,
            MatchingRun.Standing before,
            String checkpoint) {

        static Stored of(Readable row) {
            return new Stored(
                    RunRows.toSettings(row),
                    row.get("inputs", String.class),
                    row.get("input_hash", String.class),
                    RunRows.toStanding(row),
                    Objects.requireNonNullElse(row.get("checkpoint", String.class), "[]"));
        }
    }
}
