package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.matchmaking.AnswerDeadlines;
import kr.madang.matchmaking.MatchingRun;
import kr.madang.matchmaking.Plans;
import kr.madang.matchmaking.Publication;
import kr.madang.web.Cursor;
import kr.madang.web.Idempotency;
import kr.madang.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
class PlanController {

    private final Plans plans;
    private final Publication publication;
    private final AnswerDeadlines deadlines;
    private final Idempotency idempotency;

    PlanController(Plans plans, Publication publication, AnswerDeadlines deadlines, Idempotency idempotency) {
        this.plans = plans;
        this.publication = publication;
        this.deadlines = deadlines;
        this.idempotency = idempotency;
    }

    /** The meetings that a run has planned, the earliest first; none before it has ended. */
    @GetMapping("/api/expos/{expo}/matching-runs/{run}/meetings")
    Mono<Page<Plans.Held>> listPlannedMeetings(
            @PathVariable String expo,
            @PathVariable UUID run,
            Organizer organizer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return plans.listMeetings(new MatchingRun.Id(run), PageMarks.held(cursor), limit + 1)
                .collectList()
                .map(found -> Page.of(found, limit, PlanController::cursor));
    }

    /** The pairs that a run has left out and why, the most valuable first; none before it has ended. */
    @GetMapping("/api/expos/{expo}/matching-runs/{run}/unscheduled")
    Mono<Page<Plans.LeftOut>> listUnscheduled(
            @PathVariable String expo,
            @PathVariable UUID run,
            Organizer organizer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return plans.listUnscheduled(new MatchingRun.Id(run), PageMarks.leftOut(cursor), limit + 1)
                .collectList()
                .map(found -> Page.of(found, limit, PlanController::cursor));
    }

    /** How evenly a run's plan serves both sides, what guarantees would cost, and what one more of something would be worth. */
    @GetMapping("/api/expos/{expo}/matching-runs/{run}/report")
    Mono<Plans.Report> getPlanReport(@PathVariable String expo, @PathVariable UUID run, Organizer organizer) {
        return plans.getReport(new MatchingRun.Id(run));
    }

    /** Publishes a run's plan, unless another has been published since the version that the organizer has seen. */
    @PostMapping("/api/expos/{expo}/matching-runs/{run}/publication")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Publication.Published> publish(
            @PathVariable String expo,
            @PathVariable UUID run,
            Organizer organizer,
            @RequestHeader("Idempotency-Key") @Size(min = Fields.LEAST_KEY, max = Fields.MOST_KEY) String key,
            @Valid @RequestBody PublicationBody body) {
        return idempotency.once(
                "publication/" + run + '/' + organizer.person().value(),
                key,
                body,
                Publication.Published.class,
                publication.publish(
                        new MatchingRun.Id(run),
                        body.seenVersion(),
                        body.answerUntil(),
                        MatchingRunController.actorOf(organizer)));
    }

    /** When answers to a run's plan would best close. */
    @GetMapping("/api/expos/{expo}/matching-runs/{run}/answer-deadline")
    Mono<AnswerDeadlines.Suggested> suggestAnswerDeadline(
            @PathVariable String expo, @PathVariable UUID run, Organizer organizer) {
        return deadlines.suggest(new MatchingRun.Id(run));
    }

    /** Declares the published plan final, unless another has been published since the version that the organizer has seen. */
    @PostMapping("/api/expos/{expo}/published-plan/finality")
    Mono<Publication.Published> declareFinal(
            @PathVariable String expo, Organizer organizer, @Valid @RequestBody FinalityBody body) {
        return publication.declareFinal(body.seenVersion(), MatchingRunController.actorOf(organizer));
    }

    /** The plan that everybody meets by and the answers to it; version 0 before the first one. */
    @GetMapping("/api/expos/{expo}/published-plan")
    Mono<Publication.Published> getPublishedPlan(@PathVariable String expo, Organizer organizer) {
        return publication.getPublished();
    }

    /** The meetings that a side has declined, with its reason, the latest to be held first; 500 at most. */
    @GetMapping("/api/expos/{expo}/published-plan/declined")
    Flux<Publication.Declined> listDeclined(@PathVariable String expo, Organizer organizer) {
        return publication.listDeclined();
    }

    private static Cursor cursor(Plans.Held held) {
        return Cursor.after(held.start().toString(), Integer.toString(held.table()));
    }

    private static Cursor cursor(Plans.LeftOut leftOut) {
        return Cursor.after(
                Integer.toString(leftOut.value()),
                leftOut.buyer().id().toString(),
                leftOut.exhibitor().id().toString());
    }

    /**
     * What the organizer has seen.
     *
     * @param seenVersion of the published plan; 0 if none was published
     * @param answerUntil when answers close; without it as suggested
     */
    record PublicationBody(
            @NotNull @Min(0) Long seenVersion, @Nullable Instant answerUntil) {}

    /** What the organizer has seen. */
    record FinalityBody(@NotNull @Min(1) Long seenVersion) {}
}
