package kr.madang.matchmaking;

import java.time.Instant;
import java.util.UUID;
import kr.madang.messaging.Message;
import kr.madang.messaging.Outbox;
import kr.madang.shared.Audit;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes the plan of a run the one that everybody meets by. */
@Service
public class Publication {

    /** The message that tells a company of its meetings; its subject is the company. */
    public static final String PLAN_PUBLISHED = "plan-published";

    /** The message that reminds a company of what it has not answered; its subject is the company. */
    public static final String ANSWER_REMINDER = "answer-reminder";

    private final MatchingRuns runs;
    private final PlanStore plans;
    private final AnswerDeadlines deadlines;
    private final MeetingStore meetings;
    private final Outbox outbox;
    private final Audit audit;

    Publication(
            MatchingRuns runs,
            PlanStore plans,
            AnswerDeadlines deadlines,
            MeetingStore meetings,
            Outbox outbox,
            Audit audit) {
        this.runs = runs;
        this.plans = plans;
        this.deadlines = deadlines;
        this.meetings = meetings;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Publishes the plan of a run in place of the version that the organizer has seen; 0 if none was published. The
     * pointer, the meetings and the messages to all whose meetings change come together or not at all.
     *
     * @param answerUntil when answers close; null for what {@link AnswerDeadlines} suggest
     */
    @Transactional
    public Mono<Published> publish(
            MatchingRun.Id run, long seenVersion, @Nullable Instant answerUntil, Audit.Actor organizer) {
        return runs.get(run)
                .map(Publication::ensurePlanned)
                .zipWhen(planned -> deadlines.choose(planned.id(), answerUntil))
                .flatMap(both -> plans.moveOn(both.getT1().id(), seenVersion, both.getT2()))
                .switchIfEmpty(Mono.error(PlanPublishedMeanwhile::new))
                .flatMap(plans::replaceMeetings)
                .then(tellConcerned())
                .then(audit.note(organizer, "plan-published", run.value()))
                .then(plans.getPublished());
    }

    /**
     * Declares the version that the organizer has seen final: nobody answers any more, but meetings may still be called off.
     * Saying so again changes nothing.
     */
    @Transactional
    public Mono<Published> declareFinal(long seenVersion, Audit.Actor organizer) {
        return plans.getPublished()
                .filter(seen -> seen.version() == seenVersion)
                .switchIfEmpty(Mono.error(PlanPublishedMeanwhile::new))
                .filterWhen(seen -> plans.markFinal(seenVersion))
                .mapNotNull(Published::run)
                .flatMap(run -> audit.note(organizer, "plan-declared-final", run))
                .then(plans.getPublished());
    }

    private Mono<Void> tellConcerned() {
        // all of them first: on one connection, writing while more rows are still to be read waits for ever
        return plans.listConcerned()
                .collectList()
                .flatMapIterable(companies -> companies)
                .concatMap(company -> outbox.put(Message.of(PLAN_PUBLISHED, company)))
                .then();
    }

    private static MatchingRun ensurePlanned(MatchingRun run) {
        boolean began = run.times().started() != null;
        if (!run.ended() || run.state() == MatchingRun.State.FAILED || !began) {
            throw new RunWithoutPlan();
        }
        return run;
    }

    @Transactional(readOnly = true)
    public Mono<Published> getPublished() {
        return plans.getPublished();
    }

    /** The meetings that a side has declined and why, the latest to be held first; 500 at most. */
    @Transactional(readOnly = true)
    public Flux<Declined> listDeclined() {
        return meetings.listDeclined();
    }

    /**
     * A meeting that does not come about.
     *
     * @param by the side that has declined
     */
    public record Declined(
            UUID id,
            Instant start,
            Named buyer,
            Named exhibitor,
            Side by,
            Meeting.Decline.Reason reason,
            @Nullable String note) {

        /** The note is in somebody's own words. */
        @Override
        public String toString() {
            return "Declined[" + id + ", " + reason + "]";
        }
    }

    /**
     * The plan that everybody meets by, and the answers to it.
     *
     * @param version how often a plan has been published; 0 before the first time
     * @param run whose plan it is; null before the first time
     * @param answerUntil when answers close or have closed; null before the first time
     * @param remindedAt when those who had not answered were reminded of that; null before
     * @param finalAt since when it is final, and answers closed; null before
     */
    public record Published(
            long version,
            @Nullable UUID run,
            @Nullable Instant publishedAt,
            @Nullable Instant answerUntil,
            @Nullable Instant remindedAt,
            @Nullable Instant finalAt,
            Counts meetings) {}

    /** Meetings by state. */
    public record Counts(int provisional, int accepted, int declined, int cancelled) {}

    /** Somebody else has published a plan since the organizer looked. */
    @Problem(code = "plan-published-meanwhile", kind = Problem.Kind.CONFLICT)
    public static class PlanPublishedMeanwhile extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The run has no plan, or not yet. */
    @Problem(code = "matching-run-without-plan", kind = Problem.Kind.CONFLICT)
    public static class RunWithoutPlan extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The expo has changed since the run, so that not all of its meetings could be held. */
    @Problem(code = "plan-out-of-date", kind = Problem.Kind.CONFLICT)
    public static class PlanOutOfDate extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
