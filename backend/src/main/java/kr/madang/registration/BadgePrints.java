package kr.madang.registration;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.account.Scanner;
import kr.madang.messaging.Message;
import kr.madang.messaging.Outbox;
import kr.madang.shared.Audit;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives out badges to be printed. Each print is noted, and makes badges given out before good no more if asked to. */
@Service
public class BadgePrints {

    /** Badges in one file, at most. */
    public static final int AT_ONCE = 500;

    private final RegistrationStore store;
    private final RegistrationChanges changes;
    private final Badges badges;
    private final Outbox outbox;
    private final Audit audit;
    private final TransactionalOperator transaction;

    BadgePrints(
            RegistrationStore store,
            RegistrationChanges changes,
            Badges badges,
            Outbox outbox,
            Audit audit,
            TransactionalOperator transaction) {
        this.store = store;
        this.changes = changes;
        this.badges = badges;
        this.outbox = outbox;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The visitor's own. */
    public Mono<List<PrintedBadge>> getOwn(Registration own) {
        return badges.getPrinted(List.of(own));
    }

    /** One badge; {@code anew} makes those before it good no more, and mails the new one. */
    public Mono<List<PrintedBadge>> printOne(Registration.Id id, boolean anew, Organizer organizer) {
        return store.find(id)
                .switchIfEmpty(Mono.error(Registration.Unknown::new))
                .map(Registration::ensureConfirmed)
                .flatMap(registration -> issue(List.of(registration), anew, actor(organizer)))
                .as(transaction::transactional)
                .flatMap(badges::getPrinted);
    }

    /**
     * The badge of whoever holds it out, by its token or its eight characters, to be printed where they stand. {@code anew}
     * as in {@link #printOne}, if somebody of the staff looks at who asks.
     */
    public Mono<Badge> printShown(String shown, boolean anew, Scanner scanner) {
        if (anew && scanner.gate() != null) {
            return Mono.error(new StaffNeeded());
        }
        return badges.read(shown)
                .ofType(BadgeReading.Genuine.class)
                .flatMap(this::findGood)
                .switchIfEmpty(Mono.error(NotGood::new))
                .map(Registration::ensureConfirmed)
                .flatMap(registration -> issue(List.of(registration), anew, scanner.actor()))
                .as(transaction::transactional)
                .flatMap(issued -> badges.getBadge(issued.get(0)));
    }

    private Mono<Registration> findGood(BadgeReading.Genuine shown) {
        return store.listLocked(List.of(shown.ticket()))
                .filter(registration -> registration.revision() == shown.revision())
                .next();
    }

    /** Badges of many, {@link #AT_ONCE} at most, in the order of their registrations. */
    public Mono<Printed> printMany(Choice choice, boolean anew, Organizer organizer) {
        return store.listConfirmed(choice.admissionType(), choice.after(), AT_ONCE + 1)
                .collectList()
                .filter(found -> !found.isEmpty())
                .switchIfEmpty(Mono.error(NothingToPrint::new))
                .flatMap(found -> issue(found.subList(0, Math.min(found.size(), AT_ONCE)), anew, actor(organizer))
                        .map(issued -> new Issued(issued, found.size() > AT_ONCE)))
                .as(transaction::transactional)
                .flatMap(issued -> badges.getPrinted(byName(issued.registrations()))
                        .map(printed -> new Printed(printed, issued.next())));
    }

    private static Audit.Actor actor(Organizer organizer) {
        return Audit.Actor.person(organizer.person().value());
    }

    private Mono<List<Registration>> issue(List<Registration> some, boolean anew, Audit.Actor actor) {
        List<UUID> ids = some.stream().map(one -> one.id().value()).toList();
        return anew
                ? audit.noteEach(actor, "badge-printed-anew", ids).then(issueAnew(some))
                : audit.noteEach(actor, "badge-printed", ids).thenReturn(some);
    }

    private Mono<List<Registration>> issueAnew(List<Registration> some) {
        return Flux.fromIterable(some)
                .concatMap(one -> changes.reissue(one.id(), Ticket.random()))
                .collectList()
                .delayUntil(issued -> Flux.fromIterable(issued)
                        .concatMap(one -> outbox.put(
                                Message.of(Registrations.BADGE_MAIL, one.id().value())))
                        .then());
    }

    /** As whoever hands them out looks for them. */
    private static List<Registration> byName(List<Registration> some) {
        Comparator<Object> names = Collator.getInstance(Locale.KOREAN);
        return some.stream()
                .sorted(Comparator.comparing(one -> one.visitor().name(), names))
                .toList();
    }

    private record Issued(List<Registration> registrations, boolean more) {

        Registration.@Nullable Id next() {
            return more ? registrations.get(registrations.size() - 1).id() : null;
        }
    }

    /**
     * Whose badges.
     *
     * @param admissionType its code, or null for any
     * @param after the last one of the file before, or null
     */
    public record Choice(@Nullable String admissionType, Registration.@Nullable Id after) {}

    /**
     * What one file holds.
     *
     * @param next the last one in it if there are more; else null
     */
    public record Printed(List<PrintedBadge> badges, Registration.@Nullable Id next) {

        public Printed {
            badges = List.copyOf(badges);
        }
    }

    /** What was held out is no badge of this expo, or one that was replaced. */
    @Problem(code = "badge-not-good", kind = Problem.Kind.UNACCEPTABLE)
    public static class NotGood extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Where nobody looks at who holds a badge out, the other badges of a visitor stay good. */
    @Problem(code = "badge-anew-needs-staff", kind = Problem.Kind.FORBIDDEN)
    public static class StaffNeeded extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Nobody who is asked for has a badge. */
    @Problem(code = "no-badges-to-print", kind = Problem.Kind.CONFLICT)
    public static class NothingToPrint extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
