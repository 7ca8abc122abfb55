package kr.madang.messaging.marketing;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.account.People;
import kr.madang.account.Person;
import kr.madang.expo.Expo;
import kr.madang.expo.Expos;
import kr.madang.messaging.Complaint;
import kr.madang.messaging.Courier;
import kr.madang.messaging.Mail;
import kr.madang.messaging.PublicAddress;
import kr.madang.messaging.Subscribers;
import kr.madang.messaging.Subscribers.Subscriber;
import kr.madang.messaging.Wording;
import kr.madang.messaging.Wordings;
import kr.madang.shared.Audit;
import kr.madang.shared.Ids;
import kr.madang.shared.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets organizers advertise to those who have agreed to it. */
@Service
public class MarketingMails {

    private final MarketingStore store;
    private final Subscribers subscribers;
    private final Advertising advertising;
    private final Courier courier;
    private final People people;
    private final Expos expos;
    private final PublicAddress address;
    private final Audit audit;
    private final QuietHours quiet;

    MarketingMails(
            MarketingStore store,
            Subscribers subscribers,
            Advertising advertising,
            Courier courier,
            People people,
            Expos expos,
            PublicAddress address,
            Audit audit,
            QuietHours quiet) {
        this.store = store;
        this.subscribers = subscribers;
        this.advertising = advertising;
        this.courier = courier;
        this.people = people;
        this.expos = expos;
        this.address = address;
        this.audit = audit;
        this.quiet = quiet;
    }

    /** See {@link MarketingStore#list}. */
    @Transactional(readOnly = true)
    public Flux<MarketingMail> list() {
        return store.list();
    }

    /** A mail, how far it has come, and who would get one that is sent now. */
    @Transactional(readOnly = true)
    public Mono<Kept> get(MarketingMail.Id id) {
        return store.find(id)
                .switchIfEmpty(Mono.error(MarketingMail.Unknown::new))
                .zipWhen(mail -> store.getProgress(id), (mail, progress) -> new Kept(mail, progress, 0))
                .zipWhen(kept -> listReachable(), (kept, all) -> new Kept(kept.mail(), kept.progress(), all.size()));
    }

    /** Writes a draft. */
    @Transactional
    public Mono<Kept> write(Wording wording, Sender sender, Organizer organizer) {
        MarketingMail.Id id = new MarketingMail.Id(Ids.next());
        return Mono.fromRunnable(() -> wording.ensureFitAs(advertising.kind()))
                .then(store.add(id, wording, sender, organizer.person()))
                .then(note(organizer, "marketing-mail-written", id))
                .then(get(id));
    }

    /** Changes a draft, unless somebody has changed or sent it since that version. */
    @Transactional
    public Mono<Kept> edit(MarketingMail.Id id, long seen, Wording wording, Sender sender, Organizer organizer) {
        return Mono.fromRunnable(() -> wording.ensureFitAs(advertising.kind()))
                .then(store.edit(id, seen, wording, sender, organizer.person()))
                .flatMap(MarketingMails::ensureChanged)
                .then(note(organizer, "marketing-mail-edited", id))
                .then(get(id));
    }

    /** Sends that version to the organizer's own address, without which it cannot be sent to others. */
    public Mono<Kept> test(MarketingMail.Id id, long seen, Locale locale, Organizer organizer) {
        return get(id).map(Kept::mail)
                .filter(mail -> mail.version() == seen && mail.sentAt() == null)
                .switchIfEmpty(Mono.error(MarketingMail.ChangedMeanwhile::new))
                .zipWhen(mail -> people.get(organizer.person()))
                .flatMap(both -> getScene().map(scene -> scene.example(both.getT1(), locale, both.getT2())))
                .flatMap(courier::send)
                .then(Mono.defer(() -> store.markTested(id, seen)))
                .flatMap(MarketingMails::ensureChanged)
                .then(Mono.defer(() -> get(id)));
    }

    /** Sends that version to all whose consent stands; from 21:00 on in the morning. It cannot be changed after that. */
    @Transactional
    public Mono<Kept> send(MarketingMail.Id id, long seen, Organizer organizer) {
        return store.find(id)
                .switchIfEmpty(Mono.error(MarketingMail.Unknown::new))
                .doOnNext(mail -> ensureMayBeSent(mail, seen))
                .then(listReachable())
                .doOnNext(MarketingMails::ensureSomebody)
                .delayUntil(all -> store.markSent(id, seen).flatMap(MarketingMails::ensureChanged))
                .delayUntil(all -> store.put(id, all, quiet.left()))
                .then(note(organizer, "marketing-mail-sent", id))
                .then(get(id));
    }

    /** Drops what has not been sent yet. */
    @Transactional
    public Mono<Kept> stop(MarketingMail.Id id, Organizer organizer) {
        return store.stop(id)
                .filter(stopped -> stopped)
                .flatMap(stopped -> note(organizer, "marketing-mail-stopped", id))
                .then(get(id));
    }

    /** What these words would look like with their marks, or what is wrong with them. */
    @Transactional(readOnly = true)
    public Mono<Wordings.Preview> preview(Wording wording, Sender sender) {
        List<Complaint> complaints = wording.complaintsAs(advertising.kind());
        if (!complaints.isEmpty()) {
            return Mono.just(new Wordings.Preview(complaints, null, null));
        }
        return getScene()
                .map(scene -> new Wordings.Preview(
                        List.of(),
                        scene.example(wording, sender, Locale.KOREAN, "김하늘", "example@example.com"),
                        scene.example(wording, sender, Locale.ENGLISH, "Haneul Kim", "example@example.com")));
    }

    private Mono<Scene> getScene() {
        return Mono.zip(expos.getHere(), Place.current(), Scene::new);
    }

    private Mono<List<UUID>> listReachable() {
        return store.listUnreachable()
                .collect(HashSet<String>::new, HashSet::add)
                .flatMapMany(unreachable -> subscribers
                        .list()
                        .filter(one -> !unreachable.contains(HexFormat.of().formatHex(one.addressIndex()))))
                .map(Subscribers.Listed::subject)
                .collectList();
    }

    private static void ensureMayBeSent(MarketingMail mail, long seen) {
        if (mail.version() != seen || mail.sentAt() != null) {
            throw new MarketingMail.ChangedMeanwhile();
        }
        if (!mail.isTested()) {
            throw new MarketingMail.Untested();
        }
    }

    private static void ensureSomebody(List<UUID> all) {
        if (all.isEmpty()) {
            throw new MarketingMail.ForNobody();
        }
    }

    private static Mono<Void> ensureChanged(boolean changed) {
        return changed ? Mono.empty() : Mono.error(MarketingMail.ChangedMeanwhile::new);
    }

    private Mono<Void> note(Organizer organizer, String action, MarketingMail.Id id) {
        return audit.note(Audit.Actor.person(organizer.person().value()), action, id.value());
    }

    /**
     * A mail with how far it has come.
     *
     * @param addressees who would get one that is sent now
     */
    public record Kept(MarketingMail mail, MarketingMail.Progress progress, int addressees) {}

    /** Where examples are written; their links lead to the expo's page, so that nobody is unsubscribed by one. */
    private final class Scene {

        private final Expo expo;
        private final Place place;

        Scene(Expo expo, Place place) {
            this.expo = expo;
            this.place = place;
        }

        Mail example(MarketingMail mail, Locale locale, Person to) {
            return example(mail.wording(), mail.sender(), locale, to.name(), to.email());
        }

        Mail example(Wording wording, Sender sender, Locale locale, String name, String email) {
            String page = address.page(place, locale, "");
            return advertising.write(wording, sender, new Subscriber(email, name, locale, page, page), expo, place);
        }
    }
}
