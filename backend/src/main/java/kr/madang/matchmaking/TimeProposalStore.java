package kr.madang.matchmaking;

import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where it is kept which other times were proposed, and what is taken already. */
public interface TimeProposalStore {

    /** Who meets in a meeting of the company, and when; empty if the company has no such meeting. */
    Mono<Subject> findSubject(Side side, UUID company, Meeting.Id id);

    /** What all but the pair hold in each slot, by the meetings that are on. */
    Flux<Boards.Taken> listTaken(WishedPairs.Key pair);

    /** The meetings that are on and that one of the pair has with somebody else; their value is 0. */
    Flux<Boards.Own> listOwn(WishedPairs.Key pair);

    /** Puts this proposal in place of the one before. */
    Mono<Void> propose(Meeting.Id meeting, Side by, UUID slot);

    /** What a side has proposed; empty if it has not, or if the slot has begun. */
    Mono<UUID> findSlot(Meeting.Id meeting, Side by);

    Mono<Void> remove(Meeting.Id meeting);

    /** Holds the meeting there, accepted by both. Refuses with {@link TimeProposals.TimeTaken} what does not fit. */
    Mono<Void> move(Meeting.Id meeting, FreePlace to);

    /**
     * Who meets, and when.
     *
     * @param slot in which the meeting stands, or stood before it was declined
     */
    record Subject(WishedPairs.Key pair, UUID slot) {}
}
