package kr.madang.matchmaking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.IntStream;
import kr.madang.expo.Expos;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Until when the meetings of a plan are answered. */
@Service
public class AnswerDeadlines {

    /** On which day before the first meetings answers close, the first that is still ahead. */
    private static final int[] DAYS_BEFORE = {3, 1};

    private static final LocalTime CLOSING = LocalTime.of(18, 0);

    private final MatchingRuns runs;
    private final PlanStore plans;
    private final Expos expos;
    private final Clock clock;

    AnswerDeadlines(MatchingRuns runs, PlanStore plans, Expos expos, Clock clock) {
        this.runs = runs;
        this.plans = plans;
        this.expos = expos;
        this.clock = clock;
    }

    /**
     * When answers to a run's plan would best close: as they do already while that is ahead, else three days or one before
     * its first meetings, and where that is over with its last meeting.
     */
    @Transactional(readOnly = true)
    public Mono<Suggested> suggest(MatchingRun.Id run) {
        return runs.get(run).flatMap(found -> suggestHere(found.id())).map(Suggested::new);
    }

    /** The deadline that an organizer has set, or the suggested one; refuses one that is over. */
    Mono<Instant> choose(MatchingRun.Id run, @Nullable Instant wanted) {
        if (wanted == null) {
            return suggestHere(run);
        }
        return wanted.isAfter(clock.instant()) ? Mono.just(wanted) : Mono.error(new DeadlineOver());
    }

    private Mono<Instant> suggestHere(MatchingRun.Id run) {
        return plans.getPublished().flatMap(published -> {
            Instant standing = published.answerUntil();
            return standing != null && standing.isAfter(clock.instant()) ? Mono.just(standing) : suggestNew(run);
        });
    }

    private Mono<Instant> suggestNew(MatchingRun.Id run) {
        return plans.findTimes(run)
                .zipWhen(times -> expos.getHere())
                .map(both -> before(both.getT1(), clock.instant(), both.getT2().timeZone()))
                // nothing is left to answer
                .switchIfEmpty(Mono.fromSupplier(clock::instant));
    }

    static Instant before(Times meetings, Instant now, ZoneId zone) {
        LocalDate first = meetings.first().atZone(zone).toLocalDate();
        return IntStream.of(DAYS_BEFORE)
                .mapToObj(days ->
                        first.minusDays(days).atTime(CLOSING).atZone(zone).toInstant())
                .filter(now::isBefore)
                .findFirst()
                .orElse(meetings.last());
    }

    /** When the first and the last of the meetings to come begin. */
    public record Times(Instant first, Instant last) {}

    /** What somebody may say otherwise. */
    public record Suggested(Instant answerUntil) {}

    /** Nobody could answer any more. */
    @Problem(code = "answer-deadline-over", kind = Problem.Kind.UNACCEPTABLE)
    public static class DeadlineOver extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
