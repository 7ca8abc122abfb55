package kr.madang.registration;

import kr.madang.account.Organizer;
import kr.madang.messaging.Message;
import kr.madang.messaging.Outbox;
import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What an organizer sees of registrations and decides about them. */
@Service
public class RegistrationReview {

    private final RegistrationStore store;
    private final RegistrationChanges changes;
    private final QuestionStore questions;
    private final Outbox outbox;
    private final Audit audit;

    RegistrationReview(
            RegistrationStore store, RegistrationChanges changes, QuestionStore questions, Outbox outbox, Audit audit) {
        this.store = store;
        this.changes = changes;
        this.questions = questions;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Newest first. That somebody read it is noted. */
    @Transactional
    public Flux<Registration> list(
            RegistrationSearch search, Registration.@Nullable Id before, int limit, Organizer organizer) {
        return Place.current()
                .flatMap(place -> audit.note(
                        actor(organizer), "registrations-read", place.expo().value()))
                .thenMany(store.list(search, before, limit));
    }

    /** What somebody has answered. That it was read is noted. */
    @Transactional
    public Flux<QuestionStore.Answered> listAnswers(Registration.Id id, Organizer organizer) {
        return ensureKnown(id)
                .then(audit.note(actor(organizer), "answers-read", id.value()))
                .thenMany(questions.listAnswers(id));
    }

    /** Confirms one that was waiting for this; its badge goes out. */
    @Transactional
    public Mono<Registration> approve(Registration.Id id, Organizer organizer) {
        return ensureKnown(id)
                .then(changes.confirm(id, Registration.State.REQUESTED, Registration.State.REGISTERED))
                .switchIfEmpty(Mono.error(NotRequested::new))
                .delayUntil(approved -> tell(id, Registrations.BADGE_MAIL, "registration-approved", organizer));
    }

    /** Refuses one that was waiting for approval; its place goes to somebody else. */
    @Transactional
    public Mono<Registration> refuse(Registration.Id id, Organizer organizer) {
        return ensureKnown(id)
                .then(changes.end(id, Registration.State.REFUSED))
                .filter(ended -> ended)
                .switchIfEmpty(Mono.error(NotRequested::new))
                .then(tell(id, "registration-refused", "registration-refused", organizer))
                .then(store.get(id));
    }

    /** Cancels one that has not ended; its place goes to somebody else. Cancelling twice changes nothing. */
    @Transactional
    public Mono<Registration> cancel(Registration.Id id, Organizer organizer) {
        return ensureKnown(id)
                .then(changes.end(id, Registration.State.CANCELLED))
                .filter(ended -> ended)
                .flatMap(ended -> tell(id, "registration-cancelled", "registration-cancelled", organizer))
                .then(store.get(id));
    }

    private Mono<Void> ensureKnown(Registration.Id id) {
        return store.find(id)
                .switchIfEmpty(Mono.error(Registration.Unknown::new))
                .then();
    }

    private Mono<Void> tell(Registration.Id id, String mail, String deed, Organizer organizer) {
        return audit.note(actor(organizer), deed, id.value()).then(outbox.put(Message.of(mail, id.value())));
    }

    private static Audit.Actor actor(Organizer organizer) {
        return Audit.Actor.person(organizer.person().value());
    }

    /** It does not wait for approval, or not any more. */
    @Problem(code = "registration-not-requested", kind = Problem.Kind.CONFLICT)
    public static class NotRequested extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
