package kr.madang.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.madang.shared.Ids;
import kr.madang.shared.Place;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import kr.madang.web.Idempotency;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Registers visitors, many at once if need be, and never more than there are places. */
@Service
public class Registering {

    private static final int AT_ONCE = 256;

    private final RegistrationForms forms;
    private final ManageLinks links;
    private final Intake intake;
    private final RegistrationStore store;
    private final Attachments attachments;
    private final Clock clock;

    Registering(
            RegistrationForms forms,
            ManageLinks links,
            Intake intake,
            RegistrationStore store,
            Attachments attachments,
            Clock clock) {
        this.forms = forms;
        this.links = links;
        this.intake = intake;
        this.store = store;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** Registers a visitor, or finds what the same key registered before. */
    public Mono<Registration> register(NewRegistration asked) {
        return Mono.zip(Place.current(), forms.getHere(), (place, form) -> toEntry(asked, place, form))
                .flatMap(this::submit);
    }

    /** Registers many, for instance from another system, as fast as the database takes them. */
    public Flux<Registration> registerAll(Flux<NewRegistration> many) {
        return many.flatMap(this::register, AT_ONCE);
    }

    /**
     * Registers all of them in the running transaction, in their order. What became of each is for the caller to judge: it
     * ends the transaction if all are to have a place or none.
     */
    Mono<List<Intake.Outcome>> registerTogether(List<NewRegistration> all) {
        return Mono.zip(
                        Place.current(),
                        forms.getHere(),
                        (place, form) -> all.stream()
                                .map(asked -> toEntry(asked, place, form))
                                .toList())
                .flatMap(intake::submitTogether);
    }

    private Entry toEntry(NewRegistration asked, Place place, RegistrationForm form) {
        Instant now = clock.instant();
        AdmissionType type = form.ensureOffered(asked.admissionType(), asked.channel(), now);
        asked.ensureAgreedByGuardian(form.dayOf(now));
        List<ConsentItem> agreed = form.ensureAgreed(asked.answers());
        Map<Question.Id, List<String>> answers = form.ensureAnswered(asked.replies(), asked.channel());
        Map<Question.Id, AttachmentToken> files = takeFiles(answers, form);
        Registration registration = new Registration(
                new Registration.Id(Ids.next()),
                asked.visitor(),
                type,
                Registration.State.REGISTERED,
                0,
                Ticket.random(),
                now,
                null,
                0);
        return new Entry(
                place,
                registration,
                asked.key(),
                asked.digest(),
                ManageLinks.hash(links.tokenOf(registration.id(), place)),
                agreed.stream().map(ConsentItem::id).toList(),
                answers,
                files,
                asked.guardian(),
                asked.mailed());
    }

    /** Those of the answers that are tokens of files. */
    private static Map<Question.Id, AttachmentToken> takeFiles(
            Map<Question.Id, List<String>> answers, RegistrationForm form) {
        Map<Question.Id, AttachmentToken> files = new HashMap<>();
        for (Question question : form.fileQuestions()) {
            List<String> token = answers.remove(question.id());
            if (token != null) {
                files.put(question.id(), new AttachmentToken(token.get(0)));
            }
        }
        return files;
    }

    private Mono<Registration> submit(Entry entry) {
        Mono<Intake.Outcome> submitted = intake.submit(entry);
        return (entry.files().isEmpty() ? submitted : withFiles(entry, submitted))
                .flatMap(outcome -> toRegistration(outcome, entry));
    }

    /** What was not uploaded whole is told before a place is asked for; what goes between the two, is told as well. */
    private Mono<Intake.Outcome> withFiles(Entry entry, Mono<Intake.Outcome> submitted) {
        return attachments
                .ensureReady(entry.files(), entry.key())
                .then(submitted)
                .onErrorMap(DataIntegrityViolationException.class, gone -> new Attachment.Missing());
    }

    private Mono<Registration> toRegistration(Intake.Outcome outcome, Entry entry) {
        return switch (outcome.kind()) {
            case REGISTERED, REQUESTED, WAITING ->
                Mono.just(entry.registration()
                        .in(Registration.State.valueOf(outcome.kind().name())));
            case REPLAYED -> store.get(outcome.registration());
            case KEY_USED -> Mono.error(Idempotency.KeyUsedForAnother::new);
            case ALREADY_REGISTERED -> Mono.error(AlreadyRegistered::new);
            case FULL -> Mono.error(Full::new);
        };
    }

    /** Every place is taken. */
    @Problem(code = "registration-full", kind = Problem.Kind.CONFLICT)
    public static class Full extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The mail address has a registration; its badge can be sent again. */
    @Problem(code = "already-registered", kind = Problem.Kind.CONFLICT)
    public static class AlreadyRegistered extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
