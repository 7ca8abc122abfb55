package kr.madang.matchmaking.record;

import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.Side;
import reactor.core.publisher.Mono;

/** Where it is kept how well the two sides of meetings fit. */
public interface MatchRatingStore {

    /** What this side has said; empty if nothing. */
    Mono<MatchRating> find(Meeting.Id meeting, Side side);

    /** In place of what it had said. */
    Mono<Void> put(Meeting.Id meeting, Side side, MatchRating rating);
}
