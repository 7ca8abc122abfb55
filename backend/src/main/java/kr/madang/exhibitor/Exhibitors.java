package kr.madang.exhibitor;

import java.util.List;
import java.util.stream.Stream;
import kr.madang.shared.Audit;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The exhibitors of the expo of the running chain. */
@Service
public class Exhibitors {

    private final ExhibitorStore store;
    private final Audit audit;

    Exhibitors(ExhibitorStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** The approved exhibitors that fit the search, by Korean name. */
    @Transactional(readOnly = true)
    public Flux<Exhibited> list(DirectorySearch search) {
        return store.list(search);
    }

    /** One approved exhibitor, for anybody. */
    @Transactional(readOnly = true)
    public Mono<Presented> get(Exhibitor.Id id) {
        return store.findApproved(id).switchIfEmpty(Mono.error(ExhibitorNotFound::new));
    }

    /** One exhibitor whatever its state, for those who act for it. */
    @Transactional(readOnly = true)
    public Mono<Exhibitor> getOwn(Exhibitor.Id id) {
        return store.find(id).switchIfEmpty(Mono.error(ExhibitorNotFound::new));
    }

    /** All of one exhibitor whatever its state, for those who act for it. */
    @Transactional(readOnly = true)
    public Mono<Presented> getOwnInFull(Exhibitor.Id id) {
        return store.findPresented(id).switchIfEmpty(Mono.error(ExhibitorNotFound::new));
    }

    /** How many are approved. */
    @Transactional(readOnly = true)
    public Mono<Long> count() {
        return store.count();
    }

    /** Whom to tell there; empty if there is no such exhibitor. */
    @Transactional(readOnly = true)
    public Mono<Contact> findContact(Exhibitor.Id id) {
        return store.findContact(id);
    }

    /** The approved exhibitors by what lists call them. */
    @Transactional(readOnly = true)
    public Flux<Keyed> listKeyed() {
        return store.listKeyed();
    }

    /** The tree of interests, parents before their children. */
    @Transactional(readOnly = true)
    public Flux<Interest> listInterests() {
        return store.listInterests();
    }

    /** Refuses codes that no interest of the expo has. */
    @Transactional(readOnly = true)
    public Mono<Void> ensureInterests(List<String> codes) {
        return store.listUnknownInterests(codes).next().flatMap(code -> Mono.error(new InterestUnknown(code)));
    }

    /**
     * Replaces the profile and the presentation.
     *
     * @param version the one the editor has seen; refused if somebody has edited since
     */
    @Transactional
    public Mono<Presented> edit(
            Exhibitor.Id id, Profile profile, Presentation presentation, long version, Audit.Actor editor) {
        return ensureInterests(Stream.concat(profile.offers().stream(), profile.seeks().stream())
                        .toList())
                .then(store.edit(id, profile, presentation, version))
                .filter(edited -> edited)
                .switchIfEmpty(Mono.error(ExhibitorEditedMeanwhile::new))
                .then(audit.note(editor, "exhibitor-edited", id.value()))
                .then(getOwnInFull(id));
    }

    /** Adds many at once, with the interests and booths that belong to them. */
    @Transactional
    public Mono<Void> enlist(List<Interest> interests, List<Enlisted> exhibitors, List<BoothAssignment> assignments) {
        return store.addInterests(interests).then(store.add(exhibitors)).then(store.assign(assignments));
    }

    /**
     * An exhibitor by what lists call it.
     *
     * @param key the organizer's own, or null
     * @param businessNumber ten digits, or null
     */
    public record Keyed(
            Exhibitor.Id id, @Nullable String key, @Nullable String businessNumber, InTwoLanguages name) {}

    /**
     * An approved exhibitor that is added.
     *
     * @param businessNumber ten digits, or null
     */
    public record Enlisted(
            Exhibitor.Id id,
            Profile profile,
            Contact contact,
            @Nullable String businessNumber) {}
}
