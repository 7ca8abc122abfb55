package kr.madang.messaging;

import java.util.List;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.shared.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets organizers see what was sent, and send it again. */
@Service
public class Deliveries {

    private final DeliveryStore store;
    private final List<Addressees> rooms;
    private final Audit audit;

    Deliveries(DeliveryStore store, List<Addressees> rooms, Audit audit) {
        this.store = store;
        this.rooms = rooms;
        this.audit = audit;
    }

    /** The newest first; see {@link DeliveryStore#list}. */
    @Transactional(readOnly = true)
    public Flux<Delivery> list(Delivery.@Nullable State state, @Nullable UUID before, int limit) {
        return store.list(state, before, limit);
    }

    /** Every message about a row, the oldest first. */
    @Transactional(readOnly = true)
    public Flux<Delivery> listAbout(UUID subject) {
        return store.listAbout(subject);
    }

    /** Sends a message again that has ended, well or badly. */
    @Transactional
    public Mono<Delivery> resend(UUID id, Organizer organizer) {
        return getDelivery(id)
                .then(restart(id))
                .then(audit.note(Audit.Actor.person(organizer.person().value()), "delivery-resent", id))
                .then(getDelivery(id));
    }

    /** Gives whom a message was for another address, and sends it there. */
    @Transactional
    public Mono<Delivery> mend(UUID id, String email, Organizer organizer) {
        return store.findSubject(id)
                .switchIfEmpty(Mono.error(Delivery.NotFound::new))
                .delayUntil(subject -> mendAddress(subject, email))
                .delayUntil(subject ->
                        audit.note(Audit.Actor.person(organizer.person().value()), "address-mended", subject))
                .then(Mono.defer(() -> resend(id, organizer)));
    }

    private Mono<Boolean> mendAddress(UUID subject, String email) {
        return Flux.fromIterable(rooms)
                .concatMap(room -> room.mend(subject, email))
                .filter(mended -> mended)
                .next()
                .switchIfEmpty(Mono.error(Delivery.AddressElsewhere::new));
    }

    private Mono<Delivery> getDelivery(UUID id) {
        return store.find(id).switchIfEmpty(Mono.error(Delivery.NotFound::new));
    }

    private Mono<Boolean> restart(UUID id) {
        return store.restart(id).filter(restarted -> restarted).switchIfEmpty(Mono.error(Delivery.UnderWay::new));
    }
}
