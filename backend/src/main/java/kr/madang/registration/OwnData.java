package kr.madang.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.madang.messaging.Deliveries;
import kr.madang.messaging.Delivery;
import kr.madang.shared.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All that is kept about a visitor, for the visitor to take along. Which columns that are is written in
 * {@code docs/reference/personal-data.md} and tried by a test.
 */
@Service
public class OwnData {

    private final RegistrationStore store;
    private final ConsentStore consents;
    private final QuestionStore questions;
    private final AttachmentStore attachments;
    private final EntryLog entries;
    private final LeadLog leads;
    private final Deliveries deliveries;
    private final Audit audit;

    OwnData(
            RegistrationStore store,
            ConsentStore consents,
            QuestionStore questions,
            AttachmentStore attachments,
            EntryLog entries,
            LeadLog leads,
            Deliveries deliveries,
            Audit audit) {
        this.store = store;
        this.consents = consents;
        this.questions = questions;
        this.attachments = attachments;
        this.entries = entries;
        this.leads = leads;
        this.deliveries = deliveries;
        this.audit = audit;
    }

    /** Everything, for the visitor to keep. That it was taken is noted, and part of it. */
    @Transactional
    public Mono<Everything> getEverything(VisitorAccess access) {
        Registration.Id id = access.registration();
        // one connection, so one after the other
        return audit.note(Audit.Actor.registration(id.value()), "own-data-read", id.value())
                .then(store.get(id))
                .map(Everything::of)
                .zipWith(questions.listAnswers(id).collectList(), Everything::answering)
                .zipWhen(own -> listFiles(own.answers(), id), Everything::attaching)
                .zipWith(consents.listAgreements(id).collectList(), Everything::agreeing)
                .zipWith(consents.listDeeds(id).collectList(), Everything::remembering)
                .zipWith(store.findGuardian(id).map(Optional::of).defaultIfEmpty(Optional.empty()), Everything::guarded)
                .zipWith(entries.listPassed(id).collectList(), Everything::entering)
                .zipWith(leads.listScanned(id).collectList(), Everything::scanned)
                .zipWith(deliveries.listAbout(id.value()).collectList(), Everything::told)
                .zipWith(audit.listAbout(id.value()).collectList(), Everything::noted);
    }

    private Mono<List<AttachmentStore.File>> listFiles(List<QuestionStore.Answered> answers, Registration.Id id) {
        return Flux.fromIterable(answers)
                .filter(answered -> answered.attachment() != null)
                .concatMap(answered -> attachments.find(id, answered.question().id()))
                .collectList();
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
            List<ConsentDeed> consentDeeds,
            @Nullable Confirmation guardian,
            List<EntryLog.Passed> entries,
            List<LeadLog.Scanned> leads,
            List<Delivery> messages,
            List<Audit.Entry> deeds) {

        public Everything {
            answers = List.copyOf(answers);
            files = List.copyOf(files);
            agreements = List.copyOf(agreements);
            consentDeeds = List.copyOf(consentDeeds);
            entries = List.copyOf(entries);
            leads = List.copyOf(leads);
            messages = List.copyOf(messages);
            deeds = List.copyOf(deeds);
        }

        static Everything of(Registration registration) {
            return new Everything(
                    registration,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }

        private Everything answering(List<QuestionStore.Answered> some) {
            return new Everything(
                    registration, some, files, agreements, consentDeeds, guardian, entries, leads, messages, deeds);
        }

        private Everything attaching(List<AttachmentStore.File> some) {
            return new Everything(
                    registration, answers, some, agreements, consentDeeds, guardian, entries, leads, messages, deeds);
        }

        private Everything agreeing(List<Agreement> some) {
            return new Everything(
                    registration, answers, files, some, consentDeeds, guardian, entries, leads, messages, deeds);
        }

        private Everything remembering(List<ConsentDeed> some) {
            return new Everything(
                    registration, answers, files, agreements, some, guardian, entries, leads, messages, deeds);
        }

        private Everything guarded(Optional<Confirmation> by) {
            return new Everything(
                    registration,
                    answers,
                    files,
                    agreements,
                    consentDeeds,
                    by.orElse(null),
                    entries,
                    leads,
                    messages,
                    deeds);
        }

        private Everything entering(List<EntryLog.Passed> some) {
            return new Everything(
                    registration, answers, files, agreements, consentDeeds, guardian, some, leads, messages, deeds);
        }

        private Everything scanned(List<LeadLog.Scanned> some) {
            return new Everything(
                    registration, answers, files, agreements, consentDeeds, guardian, entries, some, messages, deeds);
        }

        private Everything told(List<Delivery> some) {
            return new Everything(
                    registration, answers, files, agreements, consentDeeds, guardian, entries, leads, some, deeds);
        }

        private Everything noted(List<Audit.Entry> some) {
            return new Everything(
                    registration, answers, files, agreements, consentDeeds, guardian, entries, leads, messages, some);
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
}
