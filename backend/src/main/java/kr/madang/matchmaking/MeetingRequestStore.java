package kr.madang.matchmaking;

import java.time.Duration;
import java.util.UUID;
import kr.madang.exhibitor.Exhibitor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where requests are kept. */
public interface MeetingRequestStore {

    Flux<MeetingRequest> listOf(Side side, UUID company);

    /** The request as this company sees it, locked; empty if it is neither its own nor made to it. */
    Mono<MeetingRequest> findLocked(Side side, UUID company, MeetingRequest.Id id);

    /** A request that waits, with whom it is made to. */
    Mono<Received> findWaiting(MeetingRequest.Id id);

    /** Makes others who ask or answer for either of the two companies wait. */
    Mono<Void> lock(WishedPairs.Key pair);

    Mono<RequestStanding> standingOf(Side asker, WishedPairs.Key pair);

    Mono<Void> add(MeetingRequest.Id id, Side asker, WishedPairs.Key pair, String message, Duration open);

    Mono<Void> close(MeetingRequest.Id id, MeetingRequest.State state);

    /** A request as the company sees it that it is made to. */
    record Received(Side side, UUID company, MeetingRequest request) {

        /** The company, if it is a buyer; what it is not has no meaning. */
        public Buyer.Id buyer() {
            return new Buyer.Id(company);
        }

        /** The company, if it is an exhibitor. */
        public Exhibitor.Id exhibitor() {
            return new Exhibitor.Id(company);
        }
    }
}
