package kr.madang.matchmaking;

import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the board of a plan is read. */
public interface BoardStore {

    Mono<Boards.MeetingHall> getHall();

    /** The meetings of the run's plan that begin in the time, by slot and table. */
    Flux<Boards.BoardMeeting> listMeetings(MatchingRun.Id run, Instant from, Instant until);

    /** What all but the pair hold in each slot. */
    Flux<Boards.Taken> listTaken(MatchingRun.Id run, WishedPairs.Key pair);

    /** The meetings that one of the pair has with somebody else. */
    Flux<Boards.Own> listOwn(MatchingRun.Id run, WishedPairs.Key pair);

    /** Every pair that one of the two plans holds, the most valuable first. */
    Flux<PlanComparison.PlanDifference> listDifferences(MatchingRun.Id run, MatchingRun.Id earlier);
}
