package kr.madang.exhibitor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives booths to exhibitors, and keeps what they ask for. */
@Service
public class BoothAssignments {

    private final BoothAssignmentStore store;
    private final Audit audit;

    BoothAssignments(BoothAssignmentStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Who has which booth now. */
    @Transactional(readOnly = true)
    public Mono<Assigned> get() {
        return store.listAssignments().collectList().zipWhen(all -> store.version(), Assigned::new);
    }

    /**
     * Makes these the assignments of the expo, all at once.
     *
     * @param assigned with the version that the editor has seen; refused if somebody has edited since
     */
    @Transactional
    public Mono<Assigned> replace(Assigned assigned, Organizer organizer) {
        return Mono.fromRunnable(() -> ensureOnce(assigned.assignments()))
                .then(store.begin(assigned.version()))
                .filter(begun -> begun)
                .switchIfEmpty(Mono.error(EditedMeanwhile::new))
                .then(store.areKnown(assigned.assignments()))
                .flatMap(known -> known ? store.replace(assigned.assignments()) : Mono.error(new Unknown()))
                .then(Place.current())
                .flatMap(place -> note("booths-assigned", place.expo().value(), organizer))
                .then(get());
    }

    /** What exhibitors ask for; nothing of those who have not asked. */
    @Transactional(readOnly = true)
    public Flux<BoothWish> listWishes() {
        return store.listWishes();
    }

    /** Stores what an exhibitor asks for, in place of what it had asked for. */
    @Transactional
    public Mono<Void> keepWish(BoothWish wish, Organizer organizer) {
        return store.keepWish(wish)
                .then(note("booth-wish-edited", wish.exhibitor().value(), organizer));
    }

    /** All that a proposal is made from, but for the floor plan. */
    @Transactional(readOnly = true)
    public Mono<Asking> getAsking() {
        return store.listApproved()
                .collectList()
                .zipWhen(exhibitors -> store.listWishes().collectList(), Asked::new)
                .zipWhen(
                        asked -> store.listAssignments().collectList(),
                        (asked, assignments) -> new Asking(asked.exhibitors(), asked.wishes(), assignments));
    }

    private static void ensureOnce(List<BoothAssignment> assignments) {
        Set<UUID> booths = new HashSet<>();
        if (!assignments.stream().map(BoothAssignment::booth).allMatch(booths::add)) {
            throw new BoothTwice();
        }
    }

    private Mono<Void> note(String action, UUID subject, Organizer organizer) {
        return audit.note(Audit.Actor.person(organizer.person().value()), action, subject);
    }

    /**
     * The assignments of an expo.
     *
     * @param version how often they were edited
     */
    public record Assigned(List<BoothAssignment> assignments, long version) {

        public Assigned {
            assignments = List.copyOf(assignments);
        }
    }

    /** Who is to have booths, what they ask for, and what they have. */
    public record Asking(List<Exhibitor.Id> exhibitors, List<BoothWish> wishes, List<BoothAssignment> assignments) {

        public Asking {
            exhibitors = List.copyOf(exhibitors);
            wishes = List.copyOf(wishes);
            assignments = List.copyOf(assignments);
        }
    }

    private record Asked(List<Exhibitor.Id> exhibitors, List<BoothWish> wishes) {}

    /** Somebody has edited the assignments since they were read. */
    @Problem(code = "booth-assignments-edited-meanwhile", kind = Problem.Kind.STALE)
    public static class EditedMeanwhile extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** One booth is given twice. */
    @Problem(code = "booth-assigned-twice", kind = Problem.Kind.UNACCEPTABLE)
    public static class BoothTwice extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** A booth or an approved exhibitor that is named is not there. */
    @Problem(code = "booth-assignment-unknown", kind = Problem.Kind.CONFLICT)
    public static class Unknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
