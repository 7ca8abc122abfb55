package kr.madang.registration;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import kr.madang.messaging.Message;
import kr.madang.messaging.Outbox;
import kr.madang.shared.Audit;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What visitors can see of their own registration and undo, and what others may know of registrations. */
@Service
public class Registrations {

    /** The mail that brings the badge. */
    public static final String BADGE_MAIL = "registration-badge";

    private final RegistrationStore store;
    private final RegistrationChanges changes;
    private final ConsentStore consents;
    private final QuestionStore questions;
    private final Outbox outbox;
    private final Audit audit;

    Registrations(
            RegistrationStore store,
            RegistrationChanges changes,
            ConsentStore consents,
            QuestionStore questions,
            Outbox outbox,
            Audit audit) {
        this.store = store;
        this.changes = changes;
        this.consents = consents;
        this.questions = questions;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Who holds this manage token; refuses one that was not given out here. */
    @Transactional(readOnly = true)
    public Mono<VisitorAccess> getAccess(ManageToken token) {
        return store.findManageHash(token.registration())
                .filter(hash -> MessageDigest.isEqual(hash, ManageLinks.hash(token)))
                .map(known -> new VisitorAccess(token.registration()))
                .switchIfEmpty(Mono.error(ManageToken.Unknown::new));
    }

    @Transactional(readOnly = true)
    public Mono<Registration> getOwn(VisitorAccess access) {
        return store.get(access.registration());
    }

    /** The registration, for those who have a reason to read it: empty if it is gone. */
    @Transactional(readOnly = true)
    public Mono<Registration> find(Registration.Id id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Flux<QuestionStore.Answered> listOwnAnswers(VisitorAccess access) {
        return questions.listAnswers(access.registration());
    }

    @Transactional(readOnly = true)
    public Flux<OwnConsent> listOwnConsents(VisitorAccess access) {
        return consents.list(access.registration());
    }

    /** All that the visitor ever gave and took back, the oldest first. */
    @Transactional(readOnly = true)
    public Flux<ConsentDeed> listOwnConsentDeeds(VisitorAccess access) {
        return consents.listDeeds(access.registration());
    }

    /** Cancels, and frees the place for somebody else. Cancelling twice changes nothing. */
    @Transactional
    public Mono<Void> cancel(VisitorAccess access) {
        return changes.end(access.registration(), Registration.State.CANCELLED)
                .filter(changed -> changed)
                .flatMap(changed -> note(access, "registration-cancelled"));
    }

    /** Takes the place that is offered. Taking it twice changes nothing. */
    @Transactional
    public Mono<Registration> acceptOffer(VisitorAccess access) {
        return store.get(access.registration())
                .flatMap(offered -> offered.state() == Registration.State.OFFERED
                        ? take(offered, access)
                        : Mono.just(offered.ensureConfirmed()));
    }

    private Mono<Registration> take(Registration offered, VisitorAccess access) {
        Registration.State next = offered.type().terms().approval() == AdmissionType.Approval.ORGANIZER
                ? Registration.State.REQUESTED
                : Registration.State.REGISTERED;
        return changes.confirm(offered.id(), Registration.State.OFFERED, next)
                .switchIfEmpty(Mono.error(OfferOver::new))
                .delayUntil(taken -> note(access, "offer-accepted"))
                .delayUntil(taken -> outbox.put(
                        Message.of(mailAbout(taken.state()), taken.id().value())));
    }

    /** How many stand in line up to the visitor, themselves among them; empty for who does not wait. */
    @Transactional(readOnly = true)
    public Mono<Long> findPlaceInLine(Registration.Id id) {
        return store.findPlaceInLine(id);
    }

    /** Takes back a consent; a required one cannot be taken back without cancelling. */
    @Transactional
    public Mono<Void> withdraw(VisitorAccess access, String item) {
        return consents.list(access.registration())
                .filter(own -> own.code().equals(item) && own.givenAt() != null)
                .next()
                .switchIfEmpty(Mono.error(ConsentNotGiven::new))
                .doOnNext(Registrations::ensureMayBeWithdrawn)
                .filterWhen(
                        own -> consents.withdraw(access.registration(), item).map(withdrawn -> withdrawn > 0))
                .delayUntil(own -> note(access, "consent-withdrawn"))
                .filter(own -> own.kind() == ConsentItem.Kind.MARKETING)
                .flatMap(own -> outbox.put(Message.of(
                        Unsubscribing.WITHDRAWN_MAIL, access.registration().value())));
    }

    /** Agrees later to what may be refused, in the words that are asked now. Agreeing twice changes nothing. */
    @Transactional
    public Mono<Void> agree(VisitorAccess access, String item, int version) {
        return consents.agree(access.registration(), item, version)
                .flatMap(given -> given ? note(access, "consent-given") : ensureStanding(access, item, version));
    }

    private Mono<Void> ensureStanding(VisitorAccess access, String item, int version) {
        return consents.list(access.registration())
                .filter(own -> own.code().equals(item) && own.version() == version && own.isStanding())
                .next()
                .switchIfEmpty(Mono.error(RegistrationForm.ConsentOutdated::new))
                .then();
    }

    /** Sends the badge again, if somebody is registered under this address. */
    @Transactional
    public Mono<Void> sendBadgeAgain(String email) {
        return store.findLive(email)
                .flatMap(live ->
                        outbox.put(Message.of(mailAbout(live.state()), live.id().value())));
    }

    /** The mail that says where a registration stands. */
    private static String mailAbout(Registration.State state) {
        return state == Registration.State.REGISTERED
                ? BADGE_MAIL
                : "registration-" + state.name().toLowerCase(Locale.ROOT);
    }

    /** Those of these registrations that are still here, for those who have a reason to read them. */
    @Transactional(readOnly = true)
    public Flux<Registration> list(Collection<Registration.Id> ids) {
        return store.list(ids);
    }

    /** The registrations with these tickets, held still until the running transaction ends. */
    @Transactional
    public Flux<Registration> listLocked(Collection<Ticket> tickets) {
        return store.listLocked(tickets);
    }

    /** How many have registered. */
    @Transactional(readOnly = true)
    public Mono<Tally> tally() {
        return store.tally();
    }

    private static void ensureMayBeWithdrawn(OwnConsent own) {
        if (own.kind() == ConsentItem.Kind.REQUIRED) {
            throw new ConsentNeeded();
        }
    }

    private Mono<Void> note(VisitorAccess access, String action) {
        return audit.note(
                Audit.Actor.registration(access.registration().value()),
                action,
                access.registration().value());
    }

    /**
     * What a visitor said to a consent item.
     *
     * @param version the version agreed to, or the one asked for now if none was
     * @param givenAt null if it was refused
     * @param withdrawnAt when it was taken back, or null
     * @param endedAt when its time was over, or null
     */
    public record OwnConsent(
            String code,
            int version,
            ConsentItem.Kind kind,
            InTwoLanguages title,
            @Nullable Instant givenAt,
            @Nullable Instant withdrawnAt,
            @Nullable Instant endedAt) {

        boolean isStanding() {
            return givenAt != null && withdrawnAt == null && endedAt == null;
        }
    }

    /** How many registrations stand, and how many were cancelled. */
    public record Tally(long registered, long cancelled) {}

    /** The place was offered to somebody else, because its time was over. */
    @Problem(code = "offer-over", kind = Problem.Kind.CONFLICT)
    public static class OfferOver extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** There is no such consent to take back. */
    @Problem(code = "consent-not-given", kind = Problem.Kind.ABSENT)
    public static class ConsentNotGiven extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Without this consent nobody can be registered. */
    @Problem(code = "consent-needed", kind = Problem.Kind.CONFLICT)
    public static class ConsentNeeded extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
