package kr.madang.matchmaking;

import java.util.UUID;
import kr.madang.shared.Audit;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The matching runs of the expo of the running chain. Workers carry them out; see {@link RunLeases}. */
@Service
public class MatchingRuns {

    private final InputStore inputs;
    private final RunStore runs;
    private final Audit audit;

    MatchingRuns(InputStore inputs, RunStore runs, Audit audit) {
        this.inputs = inputs;
        this.runs = runs;
        this.audit = audit;
    }

    /** What a run would start from now. */
    @Transactional(readOnly = true)
    public Mono<InputReport> reportInputs() {
        return inputs.gather(null).map(InputCheck::of);
    }

    /**
     * Queues a run on a snapshot of the inputs.
     *
     * @param around the run whose plan is to change as little as need be; null for what is published
     */
    @Transactional
    public Mono<MatchingRun> start(
            MatchingRun.Settings settings, MatchingRun.@Nullable Id around, Audit.Actor organizer) {
        return Mono.justOrEmpty(around)
                .flatMap(this::get)
                .then(inputs.gather(around))
                .map(MatchingRuns::ensureComplete)
                .flatMap(snapshot -> runs.add(settings, snapshot))
                .delayUntil(run ->
                        audit.note(organizer, "matching-run-started", run.id().value()));
    }

    private static MatchingInputs ensureComplete(InputStore.Gathered gathered) {
        if (!InputCheck.of(gathered).complete()) {
            throw new InputsIncomplete();
        }
        return gathered.inputs();
    }

    @Transactional(readOnly = true)
    public Mono<MatchingRun> get(MatchingRun.Id id) {
        return runs.find(id).switchIfEmpty(Mono.error(RunNotFound::new));
    }

    /**
     * Runs, the newest first.
     *
     * @param before the last one already seen, or null
     */
    @Transactional(readOnly = true)
    public Flux<MatchingRun> list(@Nullable UUID before, int limit) {
        return runs.list(before, limit);
    }

    /** How value, bound and meetings have moved so far. */
    @Transactional(readOnly = true)
    public Flux<Point> listProgress(MatchingRun.Id id) {
        return get(id).flatMapMany(run -> runs.listProgress(run.id()));
    }

    /** Asks a run to end with the best plan so far; one that waits ends at once, one that has ended stays as it is. */
    @Transactional
    public Mono<MatchingRun> stop(MatchingRun.Id id, Audit.Actor organizer) {
        return get(id).filter(run -> !run.ended())
                .flatMap(run -> runs.requestStop(id).then(audit.note(organizer, "matching-run-stopped", id.value())))
                .then(get(id));
    }

    /** Where a run stood at one moment. */
    public record Point(long elapsedMillis, long value, long bound, int meetings) {}

    /** No run of this expo has the id. */
    @Problem(code = "matching-run-not-found", kind = Problem.Kind.ABSENT)
    public static class RunNotFound extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Another run of this expo waits or runs. */
    @Problem(code = "matching-run-at-work", kind = Problem.Kind.CONFLICT)
    public static class RunAtWork extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** There is nothing to plan; the report on the inputs says what is missing. */
    @Problem(code = "matching-inputs-incomplete", kind = Problem.Kind.CONFLICT)
    public static class InputsIncomplete extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
