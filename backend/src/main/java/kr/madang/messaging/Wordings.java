package kr.madang.messaging;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.madang.account.Organizer;
import kr.madang.account.People;
import kr.madang.account.Person;
import kr.madang.expo.Expos;
import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Lets organizers see and change what the messages of their expo say. */
@Service
public class Wordings {

    private static final int HISTORY = 20;

    private final List<MessageKinds> rooms;
    private final WordingStore store;
    private final People people;
    private final Audit audit;
    private final Expos expos;
    private final PublicAddress address;
    private final Courier courier;

    Wordings(
            List<MessageKinds> rooms,
            WordingStore store,
            People people,
            Audit audit,
            Expos expos,
            PublicAddress address,
            Courier courier) {
        this.rooms = rooms;
        this.store = store;
        this.people = people;
        this.audit = audit;
        this.expos = expos;
        this.address = address;
        this.courier = courier;
    }

    /** Every kind of message, with its last change if there was one. */
    @Transactional(readOnly = true)
    public Mono<List<Listed>> list() {
        return store.listNewest()
                .collectMap(WordingChange::kind)
                .map(newest -> kinds().map(kind -> new Listed(kind, newest.get(kind.name())))
                        .toList());
    }

    /** A kind with its last changes, newest first. */
    @Transactional(readOnly = true)
    public Mono<Kept> get(String kind) {
        return getKind(kind).flatMap(this::getKept);
    }

    /** Makes messages of a kind say something else from now on, unless somebody has changed them since. */
    @Transactional
    public Mono<Kept> change(String kind, int seen, Wording wording, Organizer organizer) {
        return getKind(kind)
                .doOnNext(known -> wording.ensureFitAs(known))
                .flatMap(known -> add(known, seen, wording, "wording-changed", organizer));
    }

    /** Makes messages of a kind say what they say as a standard. */
    @Transactional
    public Mono<Kept> restore(String kind, int seen, Organizer organizer) {
        return getKind(kind).flatMap(known -> add(known, seen, null, "wording-restored", organizer));
    }

    /** What messages with this wording would look like, with examples; only if nothing is wrong with it. */
    @Transactional(readOnly = true)
    public Mono<Preview> preview(String kind, Wording wording) {
        return getKind(kind).flatMap(known -> {
            List<Complaint> complaints = wording.complaintsAs(known);
            return complaints.isEmpty()
                    ? getExamples(known).map(examples -> examples.preview(wording))
                    : Mono.just(new Preview(complaints, null, null));
        });
    }

    /** Sends a message with this wording and examples to the organizer's own address. */
    public Mono<Void> test(String kind, Wording wording, Locale locale, Organizer organizer) {
        return getKind(kind)
                .doOnNext(known -> wording.ensureFitAs(known))
                .flatMap(this::getExamples)
                .zipWith(people.get(organizer.person()))
                .map(both -> both.getT1().test(wording, locale, both.getT2()))
                .flatMap(courier::send);
    }

    private Mono<Kept> add(MessageKind kind, int seen, @Nullable Wording wording, String action, Organizer organizer) {
        return store.add(kind.name(), seen, wording, organizer.person())
                .switchIfEmpty(Mono.error(ChangedMeanwhile::new))
                .flatMap(change ->
                        audit.note(Audit.Actor.person(organizer.person().value()), action, change))
                .then(getKept(kind));
    }

    private Mono<Kept> getKept(MessageKind kind) {
        return store.list(kind.name(), HISTORY)
                .collectList()
                .flatMap(changes -> getNames(changes)
                        .map(names -> changes.stream()
                                .map(change -> new Change(change, requireNonNull(names.get(change.by()))))
                                .toList())
                        .map(named -> new Kept(kind, named)));
    }

    private Mono<Map<Person.Id, String>> getNames(List<WordingChange> changes) {
        return people.list(changes.stream().map(WordingChange::by).collect(toSet()))
                .collectMap(Person::id, Person::name);
    }

    private Mono<MessageKind> getKind(String name) {
        return Mono.justOrEmpty(kinds().filter(kind -> kind.name().equals(name)).findFirst())
                .switchIfEmpty(Mono.error(MessageKind.Unknown::new));
    }

    private Stream<MessageKind> kinds() {
        return rooms.stream().flatMap(room -> room.kinds().stream());
    }

    private Mono<Examples> getExamples(MessageKind kind) {
        return Mono.zip(expos.getHere(), Place.current(), (expo, place) -> new Examples(kind, expo, place, address));
    }

    /** A kind in a list. */
    public record Listed(MessageKind kind, @Nullable WordingChange newest) {}

    /** A kind with its changes, newest first. */
    public record Kept(MessageKind kind, List<Change> changes) {

        public int version() {
            return changes.isEmpty() ? 0 : changes.get(0).change().version();
        }
    }

    /** A change and the name of who made it. */
    public record Change(WordingChange change, String by) {}

    /** What messages would look like, or what is wrong with their wording. */
    public record Preview(
            List<Complaint> complaints,
            @Nullable Mail ko,
            @Nullable Mail en) {}

    /** Somebody else has changed the wording since it was read. */
    @Problem(code = "wording-changed-meanwhile", kind = Problem.Kind.STALE)
    public static class ChangedMeanwhile extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Words that no mail can be written with. */
    @Problem(code = "wording-unfit", kind = Problem.Kind.UNACCEPTABLE)
    static class Unfit extends Refusal {

        private static final long serialVersionUID = 1L;

        Unfit(Complaint first) {
            super(
                    first.language().equals("ko") ? 0 : 1,
                    first.part() == Complaint.Part.SUBJECT ? 0 : 1,
                    first.line() == null ? 0 : first.line(),
                    List.of(Complaint.Rule.values()).indexOf(first.rule()),
                    first.placeholder() == null ? "" : first.placeholder());
        }
    }
}
