package kr.madang.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.madang.TestExpo;
import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Matching runs for tests, carried out by the application's own worker. */
@Component
public class TestRuns {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TestExpo expo;
    private final MatchingRuns runs;

    TestRuns(TestExpo expo, MatchingRuns runs) {
        this.expo = expo;
        this.runs = runs;
    }

    public MatchingRun.Id start(Place place, int seconds) {
        return start(place, seconds, null);
    }

    private MatchingRun.Id start(Place place, int seconds, MatchingRun.@Nullable Id around) {
        return expo.get(place, runs.start(new MatchingRun.Settings(seconds, 1, 0, 0), around, Audit.Actor.system()))
                .id();
    }

    public MatchingRun get(Place place, MatchingRun.Id id) {
        return expo.get(place, runs.get(id));
    }

    /** Waits until the run is in this state. */
    public MatchingRun await(Place place, MatchingRun.Id id, MatchingRun.State state) {
        long end = System.nanoTime() + LIMIT.toNanos();
        MatchingRun run = get(place, id);
        while (run.state() != state && !run.ended() && System.nanoTime() < end) {
            pause();
            run = get(place, id);
        }
        assertThat(run.state()).isEqualTo(state);
        return run;
    }

    /** Starts a run and waits for its plan. */
    public MatchingRun.Id finish(Place place) {
        return await(place, start(place, 5), MatchingRun.State.FINISHED).id();
    }

    /** Plans again, with as little otherwise than in the plan of another run as need be. */
    public MatchingRun.Id finishAround(Place place, MatchingRun.Id around) {
        return await(place, start(place, 5, around), MatchingRun.State.FINISHED).id();
    }

    /** Stops the run and waits for its end. */
    public void stop(Place place, MatchingRun.Id id) {
        expo.run(place, runs.stop(id, Audit.Actor.system()));
        while (!get(place, id).ended()) {
            pause();
        }
    }

    public static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
