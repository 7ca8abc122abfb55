package kr.madang.matchmaking.day;

import java.util.UUID;
import java.util.function.Supplier;
import kr.madang.matchmaking.FreePlace;
import kr.madang.matchmaking.Publication;
import kr.madang.matchmaking.WishedPairs;
import kr.madang.messaging.Message;
import kr.madang.messaging.Outbox;
import kr.madang.shared.Audit;
import kr.madang.shared.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Meetings that are added to the published plan on the day, one at a time; the two are told, and nobody else. */
@Component
class AddedMeetings {

    private final RefillStore store;
    private final Outbox outbox;
    private final Audit audit;

    AddedMeetings(RefillStore store, Outbox outbox, Audit audit) {
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Adds a meeting of the pair.
     *
     * @param place looked up once nobody else can change the plan; empty if there is none any more
     * @param gone what is said then
     * @param deed by what name the audit knows it
     */
    Mono<FreePlace> add(
            WishedPairs.Key pair, Mono<FreePlace> place, Supplier<Refusal> gone, String deed, Audit.Actor by) {
        return add(place.map(found -> new Chosen(pair, found)), gone, deed, by).map(Added::place);
    }

    /**
     * Adds a meeting of a pair that is looked up as well.
     *
     * @param chosen looked up once nobody else can change the plan; empty if there is none
     */
    Mono<Added> add(Mono<Chosen> chosen, Supplier<Refusal> gone, String deed, Audit.Actor by) {
        return store.renewPlan()
                .flatMap(version -> keep(chosen, version))
                .onErrorMap(DataIntegrityViolationException.class, taken -> gone.get())
                .switchIfEmpty(Mono.error(gone))
                .delayUntil(added -> audit.note(by, deed, added.meeting()))
                .delayUntil(added -> tell(added.pair().buyer().value()))
                .delayUntil(added -> tell(added.pair().exhibitor().value()));
    }

    private Mono<Added> keep(Mono<Chosen> chosen, long version) {
        return chosen.flatMap(one -> store.add(one.pair(), one.place(), version)
                .map(meeting -> new Added(meeting, one.pair(), one.place())));
    }

    private Mono<Void> tell(UUID company) {
        return outbox.put(Message.of(Publication.PLAN_PUBLISHED, company));
    }

    /** Who meets where and when. */
    record Chosen(WishedPairs.Key pair, FreePlace place) {}

    /** What was added. */
    record Added(UUID meeting, WishedPairs.Key pair, FreePlace place) {}
}
