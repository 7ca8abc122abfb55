package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.matchmaking.InputReport;
import kr.madang.matchmaking.MatchingRun;
import kr.madang.matchmaking.MatchingRuns;
import kr.madang.shared.Audit;
import kr.madang.web.Idempotency;
import kr.madang.web.Live;
import kr.madang.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "matchmaking")
class MatchingRunController {

    private static final Live<RunView> LIVE =
            Live.of("matching-run", RunView::version).until(RunView::ended);

    private final MatchingRuns runs;
    private final Idempotency idempotency;

    MatchingRunController(MatchingRuns runs, Idempotency idempotency) {
        this.runs = runs;
        this.idempotency = idempotency;
    }

    /** What a matching run would start from now, and what is missing or contradicts itself. */
    @GetMapping("/api/expos/{expo}/matching-inputs")
    Mono<InputReport> reportInputs(@PathVariable String expo, Organizer organizer) {
        return runs.reportInputs();
    }

    /** Queues a matching run on a snapshot of the inputs; a worker takes it up within a second. */
    @PostMapping("/api/expos/{expo}/matching-runs")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<RunView> startRun(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader("Idempotency-Key") @Size(min = Fields.LEAST_KEY, max = Fields.MOST_KEY) String key,
            @Valid @RequestBody RunBody body) {
        return idempotency.once(
                "matching-run/" + organizer.person().value(),
                key,
                body,
                RunView.class,
                runs.start(body.toSettings(), body.aroundRun(), actorOf(organizer))
                        .map(RunView::of));
    }

    /** The matching runs of the expo, the newest first. */
    @GetMapping("/api/expos/{expo}/matching-runs")
    Mono<Page<RunView>> listRuns(
            @PathVariable String expo,
            Organizer organizer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return runs.list(PageMarks.run(cursor), limit + 1)
                .map(RunView::of)
                .collectList()
                .map(found -> Page.of(found, limit, RunView::cursor));
    }

    /** One matching run as it stands. */
    @GetMapping("/api/expos/{expo}/matching-runs/{run}")
    Mono<RunView> getRun(@PathVariable String expo, @PathVariable UUID run, Organizer organizer) {
        return runs.get(new MatchingRun.Id(run)).map(RunView::of);
    }

    /** Every newer state of a matching run as it goes; the stream ends with the run. */
    @GetMapping(path = "/api/expos/{expo}/matching-runs/{run}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<RunView>> followRun(
            @PathVariable String expo,
            @PathVariable UUID run,
            Organizer organizer,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return LIVE.stream(
                Live.sinceOf(lastEventId), runs.get(new MatchingRun.Id(run)).map(RunView::of));
    }

    /** How value, bound and meetings of a run have moved so far. */
    @GetMapping("/api/expos/{expo}/matching-runs/{run}/progress")
    Flux<MatchingRuns.Point> listProgress(@PathVariable String expo, @PathVariable UUID run, Organizer organizer) {
        return runs.listProgress(new MatchingRun.Id(run));
    }

    /** Asks a run to end soon with the best plan so far. */
    @PostMapping("/api/expos/{expo}/matching-runs/{run}/stop")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<RunView> stopRun(@PathVariable String expo, @PathVariable UUID run, Organizer organizer) {
        return runs.stop(new MatchingRun.Id(run), actorOf(organizer)).map(RunView::of);
    }

    static Audit.Actor actorOf(Organizer organizer) {
        return Audit.Actor.person(organizer.person().value());
    }

    /**
     * How a run is to go.
     *
     * @param seed the start of all chance; 1 if it is not given
     * @param guaranteed how many meetings everybody is promised who asked for as many; 0 if it is not given
     * @param comfort how much of the value may be given up for fewer gaps and shorter ways, in hundredths of a percent; 0 if it
     *     is not given
     * @param around the run whose plan is to change as little as need be; the published one if it is not given
     */
    record RunBody(
            @NotNull @Min(MatchingRun.LEAST_SECONDS) @Max(MatchingRun.MOST_SECONDS)
            Integer seconds,

            @Min(0) @Max(MOST_SEED) @Nullable Long seed,

            @Min(0) @Max(MatchingRun.MOST_GUARANTEED) @Nullable
            Integer guaranteed,

            @Min(0) @Max(MatchingRun.MOST_COMFORT) @Nullable Integer comfort,
            @Nullable UUID around) {

        /** The largest whole number that every client writes exactly. */
        private static final long MOST_SEED = 9_007_199_254_740_991L;

        MatchingRun.Settings toSettings() {
            return new MatchingRun.Settings(
                    seconds,
                    seed == null ? 1 : seed,
                    guaranteed == null ? 0 : guaranteed,
                    comfort == null ? 0 : comfort);
        }

        MatchingRun.@Nullable Id aroundRun() {
            return around == null ? null : new MatchingRun.Id(around);
        }
    }
}
