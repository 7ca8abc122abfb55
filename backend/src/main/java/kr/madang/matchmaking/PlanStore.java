package kr.madang.matchmaking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where plans are read, and one of them is published. */
public interface PlanStore {

    /** The meetings of a run's plan, the earliest first; none while it has no plan. */
    Flux<Plans.Held> listMeetings(MatchingRun.Id run, Plans.@Nullable HeldSeen after, int limit);

    /** What a run's plan leaves out, the most valuable first; nothing while it has no plan. */
    Flux<Plans.LeftOut> listUnscheduled(MatchingRun.Id run, Plans.@Nullable LeftOutSeen after, int limit);

    /** What is known of a run's plan besides its meetings; empty while it has no plan. */
    Mono<Plans.Report> findReport(MatchingRun.Id run);

    /** When the meetings of a run's plan that are still to come begin; empty if none is. */
    Mono<AnswerDeadlines.Times> findTimes(MatchingRun.Id run);

    /**
     * Points to the plan of the run, if the version is still the one that was seen; the new version, or empty. Whoever was
     * reminded of another deadline will be reminded of this one.
     */
    Mono<Long> moveOn(MatchingRun.Id run, long seenVersion, Instant answerUntil);

    /** Notes that this version is final; whether it was not yet. */
    Mono<Boolean> markFinal(long version);

    /**
     * Makes the meetings those of the published plan. Who meets in the same slot as before keeps the answers; a pair that
     * has declined a meeting gets no new one. Refuses with {@link Publication.PlanOutOfDate} what no longer fits.
     */
    Mono<Void> replaceMeetings(long version);

    Mono<Publication.Published> getPublished();

    /** The buyers and exhibitors to whom the published plan has given, moved or called off a meeting. */
    Flux<UUID> listConcerned();
}
