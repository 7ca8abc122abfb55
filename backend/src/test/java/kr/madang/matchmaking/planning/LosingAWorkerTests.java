package kr.madang.matchmaking.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.matchmaking.MatchingRun;
import kr.madang.matchmaking.PlanReport;
import kr.madang.matchmaking.PlanResult;
import kr.madang.matchmaking.RunLeases;
import kr.madang.matchmaking.TestMatchmaking;
import kr.madang.matchmaking.TestRuns;
import kr.madang.planner.MeetingPlanner;
import kr.madang.planner.PlanReporter;
import kr.madang.shared.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

@HttpTest
class LosingAWorkerTests {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final MatchingSettings OTHER =
            new MatchingSettings(Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMillis(500), 1, 5);

    @Autowired
    TestExpo expo;

    @Autowired
    TestMatchmaking matchmaking;

    @Autowired
    TestRuns runs;

    @Autowired
    RunLeases leases;

    @Autowired
    MeetingPlanner planner;

    @Autowired
    PlanReporter reporter;

    @Autowired
    MatchingWorker worker;

    @Autowired
    DatabaseClient database;

    private Place place;
    private MatchingRun.Id id;

    @BeforeEach
    void aRunIsUnderWay() {
        place = matchmaking.unprovable();
        id = runs.start(place, 8);
        runs.await(place, id, MatchingRun.State.RUNNING);
        while (runs.get(place, id).standing().meetings() == 0) {
            TestRuns.pause();
        }
    }

    @AfterEach
    void theWorkerLooksForRunsAgain() {
        if (!worker.isRunning()) {
            worker.start();
        }
    }

    @Test
    void anotherGoesOnFromTheCheckpointAndTheFirstOnesLateWordsChangeNothing() {
        RunLeases.Claim first = new RunLeases.Claim(id, 1, place);
        RunLeases.Claim second = takeOver();
        RunLeases.Work work =
                Objects.requireNonNull(place.in(leases.load(second)).block(LIMIT));

        assertThat(second.epoch()).isEqualTo(2);
        assertThat(work.before().value()).isEqualTo(1200);
        assertThat(work.checkpoint()).hasSize(2);
        assertThat(late(first)).isFalse();
        assertThat(place.in(leases.beat(first, OTHER.lease(), nothing(), List.of()))
                        .blockOptional(LIMIT))
                .isEmpty();
        assertThat(place.in(leases.fail(first, MatchingRun.Failure.INPUTS_INVALID))
                        .block(LIMIT))
                .isFalse();
        assertThat(runs.get(place, id).state()).isEqualTo(MatchingRun.State.RUNNING);

        assertThat(new MatchingWorker(leases, planner, reporter, OTHER)
                        .carryOut(second)
                        .block(LIMIT))
                .isTrue();

        MatchingRun finished = runs.get(place, id);
        assertThat(finished.state()).isEqualTo(MatchingRun.State.FINISHED);
        assertThat(finished.standing().value()).isEqualTo(1200);
        assertThat(finished.standing().elapsedMillis()).isBetween(7_000L, 12_000L);
        assertThat(late(first)).isFalse();
        assertThat(late(second)).isFalse();
        assertThat(runs.get(place, id)).isEqualTo(finished);
        assertThat(plansOf(id)).isEqualTo(1);
    }

    @Test
    void aRunThatBringsDownWorkerAfterWorkerIsGivenUp() {
        takeOver();
        expire();
        leases.claim("nobody", Duration.ofSeconds(30), 2).block(LIMIT);

        MatchingRun given = runs.get(place, id);
        assertThat(given.state()).isEqualTo(MatchingRun.State.FAILED);
        assertThat(given.failure()).isEqualTo(MatchingRun.Failure.GIVEN_UP);
    }

    @Test
    void aRunThatIsHandedBackAgainAndAgainIsNotGivenUp() throws InterruptedException {
        stopWorker();

        List<Integer> epochs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            RunLeases.Claim claim = expo.get(place, leases.claim("next", OTHER.lease(), 1));
            epochs.add(claim.epoch());
            place.in(leases.release(claim)).block(LIMIT);
        }

        assertThat(epochs).containsExactly(2, 3, 4);
    }

    @Test
    void aRunThatIsHandedBackIsTakenUpAtOnce() {
        RunLeases.Claim second = takeOver();

        place.in(leases.release(second)).block(LIMIT);

        MatchingRun finished = runs.await(place, id, MatchingRun.State.FINISHED);
        assertThat(finished.standing().value()).isEqualTo(1200);
        assertThat(epochOf(id)).isEqualTo(3);
    }

    @Test
    void aWorkerThatShutsDownHandsItsRunBack() throws InterruptedException {
        boolean inTime = stopWorker();
        long ended = count("select count(*) as n from matching_run where id = $1 and lease_until <= now()", id.value());
        worker.start();

        assertThat(inTime).isTrue();
        assertThat(ended).isEqualTo(1);
        MatchingRun finished = runs.await(place, id, MatchingRun.State.FINISHED);
        assertThat(finished.standing().value()).isEqualTo(1200);
        assertThat(epochOf(id)).isEqualTo(2);
    }

    /** Whether it stopped in time. */
    private boolean stopWorker() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        worker.stop(stopped::countDown);
        return stopped.await(10, TimeUnit.SECONDS);
    }

    /** Lets the lease run out and claims the run before the first worker's next beat. */
    private RunLeases.Claim takeOver() {
        return expo.get(place, expiring().then(leases.claim("second", OTHER.lease(), OTHER.mostLost())));
    }

    private void expire() {
        expo.run(place, expiring());
    }

    private Mono<Void> expiring() {
        return database.sql("update matching_run set lease_until = now() - interval '1 second' where id = $1")
                .bind(0, id.value())
                .then();
    }

    private Boolean late(RunLeases.Claim claim) {
        PlanResult result = new PlanResult(
                List.of(),
                List.of(),
                new PlanResult.Certificate(List.of(), 1_000_000),
                new PlanReport(List.of(), List.of(), null));
        return Objects.requireNonNull(place.in(leases.finish(claim, MatchingRun.State.FINISHED, nothing(), result))
                .block(LIMIT));
    }

    private static MatchingRun.Standing nothing() {
        return new MatchingRun.Standing(MatchingRun.Phase.FINISHED, 1, 0, 1_000_000L, 0, 0);
    }

    private Long plansOf(MatchingRun.Id run) {
        return count("select count(*) as n from plan where run_id = $1", run.value());
    }

    private Long epochOf(MatchingRun.Id run) {
        return count("select epoch::bigint as n from matching_run where id = $1", run.value());
    }

    private Long count(String query, UUID run) {
        return expo.get(
                place,
                database.sql(query)
                        .bind(0, run)
                        .map(row -> row.get("n", Long.class))
                        .one());
    }
}
