package kr.madang.exhibitor;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where it is kept which exhibitor has which booth, and which it asks for. */
public interface BoothAssignmentStore {

    /** The live ones. */
    Flux<BoothAssignment> listAssignments();

    Mono<Long> version();

    /** Makes this the version that comes next; false if the version is another by now. Others wait until it is stored. */
    Mono<Boolean> begin(long version);

    /** Whether every booth is there and every exhibitor approved. */
    Mono<Boolean> areKnown(List<BoothAssignment> assignments);

    /** Ends all others, keeps those that are the same, and adds those that are new. */
    Mono<Void> replace(List<BoothAssignment> assignments);

    Flux<BoothWish> listWishes();

    /** Stores the wish, or fails where it names an exhibitor that is not there. */
    Mono<Void> keepWish(BoothWish wish);

    /** The approved exhibitors. */
    Flux<Exhibitor.Id> listApproved();
}
