package kr.madang.exhibitor;

import java.util.List;
import java.util.Map;
import kr.madang.account.Organizer;
import kr.madang.shared.Audit;
import kr.madang.shared.Changes;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says which interests exhibitors and buyers of the expo of the running chain choose among. */
@Service
public class InterestSetUp {

    private final InterestStore store;
    private final InterestSeekers seekers;
    private final Audit audit;

    InterestSetUp(InterestStore store, InterestSeekers seekers, Audit audit) {
        this.store = store;
        this.seekers = seekers;
        this.audit = audit;
    }

    /** All, with how many have chosen each, parents before their children. */
    @Transactional(readOnly = true)
    public Mono<List<KeptInterest>> list() {
        return counted(store.list());
    }

    /** Adds one at the top or under another. */
    @Transactional
    public Mono<KeptInterest> add(@Nullable String parent, InTwoLanguages name, Organizer organizer) {
        return lock().zipWhen(all -> Mono.fromSupplier(() -> all.ensureFit(all.anew(parent, name))))
                .delayUntil(both -> store.add(both.getT2()))
                .delayUntil(both -> note("interest-added", both.getT1().changes(null, both.getT2()), organizer))
                .map(both -> new KeptInterest(both.getT2(), 0, 0, 0));
    }

    /** Renames it or moves it with all that belongs to it; refused if somebody has edited it since the version given. */
    @Transactional
    public Mono<KeptInterest> edit(Interest interest, long version, Organizer organizer) {
        return lock().zipWhen(all -> Mono.fromSupplier(() -> all.get(interest.code(), version)))
                .doOnNext(both -> both.getT1().ensureFit(interest))
                .delayUntil(both -> store.edit(interest))
                .delayUntil(both -> note(
                        "interest-edited", both.getT1().changes(both.getT2().interest(), interest), organizer))
                .map(both -> both.getT2().edited(interest));
    }

    /** Refused while somebody has chosen it or others belong to it; nothing happens if it is gone already. */
    @Transactional
    public Mono<Void> remove(String code, Organizer organizer) {
        return lock().zipWhen(all -> Mono.justOrEmpty(all.find(code)))
                .doOnNext(both -> both.getT1().ensureUnused(both.getT2()))
                .delayUntil(both -> store.remove(code))
                .flatMap(both -> note(
                        "interest-removed", both.getT1().changes(both.getT2().interest(), null), organizer));
    }

    private Mono<KeptInterests> lock() {
        return counted(store.lock()).map(KeptInterests::new);
    }

    private Mono<List<KeptInterest>> counted(Flux<KeptInterest> all) {
        return all.collectList().zipWhen(kept -> seekers.countByInterest(), InterestSetUp::counted);
    }

    private static List<KeptInterest> counted(List<KeptInterest> all, Map<String, Integer> buyers) {
        return all.stream()
                .map(kept -> kept.soughtBy(buyers.getOrDefault(kept.code(), 0)))
                .toList();
    }

    /** Interests have codes, not ids: what is noted is about the expo, and the changes say of which interest. */
    private Mono<Void> note(String action, Changes changes, Organizer organizer) {
        return Place.current()
                .flatMap(place -> audit.note(
                        Audit.Actor.person(organizer.person().value()),
                        action,
                        place.expo().value(),
                        changes));
    }
}
