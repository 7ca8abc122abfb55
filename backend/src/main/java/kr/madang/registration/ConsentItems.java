package kr.madang.registration;

import java.util.List;
import kr.madang.account.Organizer;
import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets organizers say what visitors agree to. Whoever has agreed stays with the version they saw. */
@Service
public class ConsentItems {

    private final ConsentItemStore store;
    private final RegistrationForms forms;
    private final Audit audit;

    ConsentItems(ConsentItemStore store, RegistrationForms forms, Audit audit) {
        this.store = store;
        this.forms = forms;
        this.audit = audit;
    }

    /** See {@link ConsentItemStore#listAll}. */
    @Transactional(readOnly = true)
    public Flux<ConsentItem.Kept> list() {
        return store.listAll();
    }

    /** Asks this from now on: something new in version 1, or the next version of what stands, of the same kind. */
    @Transactional
    public Mono<ConsentItem> add(ConsentItem item, Organizer organizer) {
        return store.findNewest(item.code())
                .doOnNext(newest -> ensureFollows(item, newest))
                .switchIfEmpty(Mono.fromRunnable(() -> ensureFirst(item)))
                .then(store.add(item))
                .then(forget())
                .then(note(organizer, "consent-item-added", item))
                .thenReturn(item);
    }

    /** Asks it no more; who has agreed to it has agreed to it. */
    @Transactional
    public Mono<Void> retire(String code, Organizer organizer) {
        return store.listAsked()
                .collectList()
                .mapNotNull(asked -> findRetirable(code, asked))
                .switchIfEmpty(Mono.error(ConsentItem.Unknown::new))
                .delayUntil(item -> store.retire(item.id()))
                .delayUntil(item -> forget())
                .flatMap(item -> note(organizer, "consent-item-retired", item));
    }

    private static void ensureFirst(ConsentItem item) {
        if (item.version() != 1) {
            throw new ConsentItem.VersionUnfit();
        }
    }

    private static void ensureFollows(ConsentItem item, ConsentItem newest) {
        if (item.version() != newest.version() + 1) {
            throw new ConsentItem.VersionUnfit();
        }
        if (item.kind() != newest.kind()) {
            throw new ConsentItem.KindFixed();
        }
    }

    private static @Nullable ConsentItem findRetirable(String code, List<ConsentItem> asked) {
        List<ConsentItem> others =
                asked.stream().filter(item -> !item.code().equals(code)).toList();
        if (others.size() < asked.size()
                && others.stream().noneMatch(item -> item.kind() == ConsentItem.Kind.REQUIRED)) {
            throw new ConsentItem.RequiredLast();
        }
        return asked.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private Mono<Void> forget() {
        return Place.current().doOnNext(place -> forms.forget(place.expo())).then();
    }

    private Mono<Void> note(Organizer organizer, String action, ConsentItem item) {
        return audit.note(
                Audit.Actor.person(organizer.person().value()),
                action,
                item.id().value());
    }
}
