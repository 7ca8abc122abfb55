package kr.madang.registration;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kr.madang.messaging.Deliveries;
import kr.madang.messaging.Delivery;
import kr.madang.messaging.Message;
import kr.madang.messaging.Outbox;
import kr.madang.shared.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All that is kept about a visitor, for the visitor: to take along, and to have erased. Which columns that are, and what
 * becomes of each, is written in {@code docs/reference/personal-data.md} and tried by a test.
 */
@Service
public class OwnData {

    /** The last mail that a visitor gets. */
    public static final String ERASED_MAIL = "registration-erased";

    private final RegistrationStore store;
    private final ConsentStore consents;
    private final QuestionStore questions;
    private final AttachmentStore attachments;
    private final EntryLog entries;
    private final LeadLog leads;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final Audit audit;

    OwnData(
            RegistrationStore store,
            ConsentStore consents,
            QuestionStore questions,
            AttachmentStore attachments,
            EntryLog entries,
            LeadLog leads,
            Deliveries deliveries,
            Outbox outbox,
            Audit audit) {
        this.store = store;
        this.consents = consents;
        this.questions = questions;
        this.attachments = attachments;
        this.entries = entries;
        this.leads = leads;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Everything, for the visitor to keep. That it was taken is noted, and part of it. */
    @Transactional
    public Mono<Everything> getEverything(VisitorAccess access) {
        Registration.Id id = access.registration();
        // one connection, so one after the other
        return note(access, "own-data-read")
                .then(store.get(id))
                .map(Everything::of)
                .zipWith(questions.listAnswers(id).collectList(), Everything::answering)
                .zipWhen(own -> listFiles(own.answers(), id), Everything::attaching)
                .zipWith(consents.listAgreements(id).collectList(), Everything::agreeing)
                .zipWith(store.findGuardian(id).map(Optional::of).defaultIfEmpty(Optional.empty()), Everything::guarded)
                .zipWith(entries.listPassed(id).collectList(), Everything::entering)
                .zipWith(leads.listScanned(id).collectList(), Everything::scanned)
                .zipWith(deliveries.listAbout(id.value()).collectList(), Everything::told)
                .zipWith(audit.listAbout(id.value()).collectList(), Everything::noted);
    }

    /** Erases it for good, and says so in a last mail. Erasing twice changes nothing. */
    @Transactional
    public Mono<Void> erase(VisitorAccess access) {
        UUID id = access.registration().value();
        return store.find(access.registration())
                .filterWhen(registration -> store.erase(registration.id()))
                .delayUntil(erased -> outbox.forget(id))
                .delayUntil(erased -> note(access, "registration-erased"))
                .flatMap(erased -> outbox.put(Message.of(ERASED_MAIL, id)
                        .enclosing(LastAddress.of(erased.visitor()).text())));
    }

    private Mono<List<AttachmentStore.File>> listFiles(List<QuestionStore.Answered> answers, Registration.Id id) {
        return Flux.fromIterable(answers)
                .filter(answered -> answered.attachment() != null)
                .concatMap(answered -> attachments.find(id, answered.question().id()))
                .collectList();
    }

    private Mono<Void> note(VisitorAccess access, String action) {
        UUID id = access.registration().value();
        return audit.note(Audit.Actor.registration(id), action, id);
    }

    /**
     * All that is kept about a visitor.
     *
     * @param files what answers questions that files answer
     * @param guardian null unless a guardian had to agree
     */
    public record Everything(
            Registration registration,
            List<QuestionStore.Answered> answers,
            List<AttachmentStore.File> files,
            List<Agreement> agreements,
            @Nullable Confirmation guardian,
            List<EntryLog.Passed> entries,
            List<LeadLog.Scanned> leads,
            List<Delivery> messages,
            List<Audit.Entry> deeds) {

        public Everything {
            answers = List.copyOf(answers);
            files = List.copyOf(files);
            agreements = List.copyOf(agreements);
            entries = List.copyOf(entries);
            leads = List.copyOf(leads);
            messages = List.copyOf(messages);
            deeds = List.copyOf(deeds);
        }

        static Everything of(Registration registration) {
            return new Everything(
                    registration, List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of());
        }

        private Everything answering(List<QuestionStore.Answered> some) {
            return new Everything(registration, some, files, agreements, guardian, entries, leads, messages, deeds);
        }

        private Everything attaching(List<AttachmentStore.File> some) {
            return new Everything(registration, answers, some, agreements, guardian, entries, leads, messages, deeds);
        }

        private Everything agreeing(List<Agreement> some) {
            return new Everything(registration, answers, files, some, guardian, entries, leads, messages, deeds);
        }

        private Everything guarded(Optional<Confirmation> by) {
            return new Everything(
                    registration, answers, files, agreements, by.orElse(null), entries, leads, messages, deeds);
        }

        private Everything entering(List<EntryLog.Passed> some) {
            return new Everything(registration, answers, files, agreements, guardian, some, leads, messages, deeds);
        }

        private Everything scanned(List<LeadLog.Scanned> some) {
            return new Everything(registration, answers, files, agreements, guardian, entries, some, messages, deeds);
        }

        private Everything told(List<Delivery> some) {
            return new Everything(registration, answers, files, agreements, guardian, entries, leads, some, deeds);
        }

        private Everything noted(List<Audit.Entry> some) {
            return new Everything(registration, answers, files, agreements, guardian, entries, leads, messages, some);
        }
    }

    /**
     * One version of a text that was agreed to.
     *
     * @param withdrawnAt when it was taken back, or null
     * @param endedAt when its time was over, or null
     */
    public record Agreement(
            ConsentItem item,
            Instant givenAt,
            @Nullable Instant withdrawnAt,
            @Nullable Instant endedAt) {}

    /** The guardian who agreed for a child, and when. */
    public record Confirmation(Guardian guardian, Instant at) {}

    /** Where the last mail goes, and in which language: what its message encloses. */
    public record LastAddress(Locale locale, String email) {

        static LastAddress of(Visitor visitor) {
            return new LastAddress(visitor.locale(), visitor.email());
        }

        /** Reads what {@link #text} wrote. */
        public static LastAddress read(String text) {
            String[] parts = text.split(" ", 2);
            return new LastAddress(Locale.forLanguageTag(parts[0]), parts[1]);
        }

        String text() {
            return locale.getLanguage() + " " + email;
        }

        @Override
        public String toString() {
            return "LastAddress[" + locale + "]";
        }
    }
}
