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
        return store.renewPlan()
                .zipWhen(version -> place, Placed::new)
                .delayUntil(placed -> store.add(pair, placed.place(), placed.version())
                        .switchIfEmpty(Mono.error(gone))
                        .flatMap(meeting -> audit.note(by, deed, meeting)))
                .onErrorMap(DataIntegrityViolationException.class, taken -> gone.get())
                .switchIfEmpty(Mono.error(gone))
                .delayUntil(placed -> tell(pair.buyer().value()))
                .delayUntil(placed -> tell(pair.exhibitor().value()))
                .map(Placed::place);
    }

    private Mono<Void> tell(UUID company) {
        return outbox.put(Message.of(Publication.PLAN_PUBLISHED, company));
    }

    private record Placed(long version, FreePlace place) {}
}
