package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import kr.madang.matchmaking.MatchingRun;
import kr.madang.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A matching run as organizers see it.
 *
 * @param guaranteed how many meetings everybody is promised who asked for as many
 * @param comfort how much of the value may be given up for comfort, in hundredths of a percent
 * @param bound no plan can be worth more; null while nothing is known
 * @param gap how far the plan may be from the best possible one, as a fraction of the bound
 * @param version grows with every change
 */
@Schema(name = "MatchingRun")
record RunView(
        UUID id,
        MatchingRun.State state,
        int seconds,
        long seed,
        int guaranteed,
        int comfort,
        int requests,
        int mustWishes,
        String inputHash,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        MatchingRun.@Nullable Phase phase,
        long elapsedMillis,
        long value,
        @Nullable Long bound,
        @Nullable Double gap,
        int meetings,
        int mustWishesMet,
        MatchingRun.@Nullable Failure failure,
        long version) {

    static RunView of(MatchingRun run) {
        MatchingRun.Standing standing = run.standing();
        return new RunView(
                run.id().value(),
                run.state(),
                run.settings().seconds(),
                run.settings().seed(),
                run.settings().guaranteed(),
                run.settings().comfort(),
                run.requests(),
                run.mustWishes(),
                run.inputHash(),
                run.times().created(),
                run.times().started(),
                run.times().ended(),
                standing.phase(),
                standing.elapsedMillis(),
                standing.value(),
                standing.bound(),
                standing.gap(),
                standing.meetings(),
                standing.mustWishesMet(),
                run.failure(),
                run.version());
    }

    boolean ended() {
        return endedAt != null;
    }

    Cursor cursor() {
        return Cursor.after(id.toString());
    }
}
