package kr.madang.admission;

import java.util.List;
import java.util.function.Function;
import kr.madang.account.Organizer;
import kr.madang.registration.RegistrationForm;
import kr.madang.shared.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The gates of an expo. One that was used is closed and stays: what passed there is still counted. */
@Service
public class Gates {

    private final GateStore store;
    private final Audit audit;

    Gates(GateStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Adds the gates that an expo begins with. */
    @Transactional
    public Mono<Void> add(List<Gate> gates) {
        return Flux.fromIterable(gates).concatMap(this::ensureAdded).then();
    }

    @Transactional
    public Mono<Gate> add(Gate gate, Organizer by) {
        return ensureAdded(gate).then(note("gate-added", gate, by)).thenReturn(gate);
    }

    private Mono<Void> ensureAdded(Gate gate) {
        return ensureTypes(gate)
                .then(store.add(gate))
                .filter(isInExpo -> isInExpo)
                .switchIfEmpty(Mono.error(OccupancyLimit.AreaUnknown::new))
                .then();
    }

    /** All of them, in the order they were made; closed ones too. */
    @Transactional(readOnly = true)
    public Flux<Gate> list() {
        return store.list();
    }

    /** Gives a gate another name, says whom it admits, closes it or opens it again, unless somebody else has changed it meanwhile. */
    @Transactional
    public Mono<Gate> change(Gate.Id gate, long version, Function<Gate, Gate> edit, Organizer by) {
        return getLocked(gate)
                .doOnNext(found -> ensureVersion(found, version))
                .map(edit)
                .delayUntil(this::ensureTypes)
                .delayUntil(this::ensureMayBeClosed)
                .flatMap(store::change)
                .delayUntil(changed -> note("gate-changed", changed, by));
    }

    /** Removes a gate that nobody has used. */
    @Transactional
    public Mono<Void> remove(Gate.Id gate, Organizer by) {
        return getLocked(gate)
                .delayUntil(found -> refuse(store.isUsed(gate), new Gate.Used()))
                .flatMap(found -> store.remove(gate).then(note("gate-removed", found, by)));
    }

    private Mono<Gate> getLocked(Gate.Id gate) {
        return store.findLocked(gate).switchIfEmpty(Mono.error(GateUnknown::new));
    }

    private static void ensureVersion(Gate gate, long version) {
        if (gate.version() != version) {
            throw new Gate.EditedMeanwhile();
        }
    }

    private Mono<Void> ensureTypes(Gate gate) {
        return refuse(store.areTypes(gate.admits()).map(known -> !known), new RegistrationForm.TypeUnknown());
    }

    private Mono<Void> ensureMayBeClosed(Gate gate) {
        return gate.closed() ? refuse(store.hasDevices(gate.id()), new Gate.HasDevices()) : Mono.empty();
    }

    private static Mono<Void> refuse(Mono<Boolean> against, RuntimeException refusal) {
        return against.filter(isSo -> isSo).flatMap(isSo -> Mono.error(refusal));
    }

    private Mono<Void> note(String deed, Gate gate, Organizer by) {
        return audit.note(
                Audit.Actor.person(by.person().value()), deed, gate.id().value());
    }
}
