package kr.madang.application;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.messaging.Message;
import kr.madang.messaging.Outbox;
import kr.madang.registration.AttachmentToken;
import kr.madang.registration.FileContent;
import kr.madang.registration.Question;
import kr.madang.shared.Audit;
import kr.madang.shared.ComeBackLater;
import kr.madang.shared.Ids;
import kr.madang.shared.LinkToken;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** What an applicant does: have the link mailed, fill in, submit, and mend what a reviewer asks for. */
@Service
public class Applying {

    /** The template of the mail with the link. */
    public static final String LINK_MAIL = "application-link";

    /** The template of the mail that says that it has come. */
    public static final String RECEIVED_MAIL = "application-received";

    private final ApplicationStore store;
    private final ApplicationLinks links;
    private final ApplicationSettings settings;
    private final Answering answering;
    private final Exhibitors exhibitors;
    private final FileContent contents;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Applying(
            ApplicationStore store,
            ApplicationLinks links,
            ApplicationSettings settings,
            Answering answering,
            Exhibitors exhibitors,
            FileContent contents,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.links = links;
        this.settings = settings;
        this.answering = answering;
        this.exhibitors = exhibitors;
        this.contents = contents;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Mails the link of the one application of this address, which begins if there is none. Opening it proves the address. */
    @Transactional
    public Mono<Void> begin(Application.Applicant applicant) {
        return store.findBy(applicant.email())
                .flatMap(known -> mailAgain(known).thenReturn(known))
                .switchIfEmpty(Mono.defer(() -> ensureRoom().then(add(applicant))))
                .then();
    }

    /** Which application this is the link of; refuses every other text. */
    @Transactional(readOnly = true)
    public Mono<ApplicationAccess> getAccess(LinkToken shown) {
        Application.Id application = new Application.Id(shown.of());
        return store.findSecretHash(application)
                .filter(known -> MessageDigest.isEqual(known, shown.hash()))
                .map(known -> new ApplicationAccess(application))
                .switchIfEmpty(Mono.error(Application.LinkUnknown::new));
    }

    /** The applicant's own application. */
    @Transactional(readOnly = true)
    public Mono<Looked> getOwn(ApplicationAccess access) {
        return store.find(access.application())
                .switchIfEmpty(Mono.error(Application.NotFound::new))
                .flatMap(this::look);
    }

    /** The application that a mail is about. */
    @Transactional(readOnly = true)
    public Mono<Application> find(Application.Id id) {
        return store.find(id);
    }

    /** Keeps what is written and answered so far, however little it is. */
    @Transactional
    public Mono<Looked> save(
            ApplicationAccess access, ApplicationForm form, List<Answering.Reply> replies, long version) {
        return lockOpen(access)
                .filter(present -> present.version() == version)
                .switchIfEmpty(Mono.error(Application.ChangedMeanwhile::new))
                .delayUntil(present ->
                        exhibitors.ensureInterests(Stream.concat(form.offers().stream(), form.seeks().stream())
                                .toList()))
                .flatMap(present -> store.update(with(present, form, present.state(), present.submittedAt())))
                .then(answering.keep(access.application(), replies))
                .then(getOwn(access));
    }

    /** Keeps a paper instead of the one before. */
    @Transactional
    public Mono<Looked> putDocument(ApplicationAccess access, Document.Paper paper, String name, byte[] content) {
        return Mono.justOrEmpty(contents.kindOf(content))
                .switchIfEmpty(Mono.error(Document.KindRefused::new))
                .map(kind -> new Document.File(new Document(paper, name, kind, content.length), content))
                .delayUntil(file -> lockOpen(access))
                .flatMap(file -> store.putDocument(access.application(), file))
                .then(getOwn(access));
    }

    /** Takes a paper away again. */
    @Transactional
    public Mono<Looked> removeDocument(ApplicationAccess access, Document.Paper paper) {
        return lockOpen(access)
                .flatMap(open -> store.removeDocument(open.id(), paper))
                .then(getOwn(access));
    }

    /** Answers one of the organizer's own questions by a file that was uploaded, instead of the one before. */
    @Transactional
    public Mono<Looked> attach(ApplicationAccess access, Question.Id question, AttachmentToken token) {
        return lockOpen(access)
                .flatMap(open -> answering.attach(open.id(), question, token))
                .then(getOwn(access));
    }

    /** Takes an answer away again. */
    @Transactional
    public Mono<Looked> removeAnswer(ApplicationAccess access, Question.Id question) {
        return lockOpen(access)
                .flatMap(open -> answering.remove(open.id(), question))
                .then(getOwn(access));
    }

    /** Hands it to the organizers; refuses while something is missing. What was checked before is to be checked again. */
    @Transactional
    public Mono<Looked> submit(ApplicationAccess access) {
        UUID id = access.application().value();
        return lockOpen(access)
                .flatMap(this::look)
                .filter(Looked::canBeSubmitted)
                .switchIfEmpty(Mono.error(Application.NotComplete::new))
                .map(Looked::application)
                .flatMap(present ->
                        store.update(with(present, present.form(), Application.State.SUBMITTED, clock.instant())))
                .then(store.clearChecks(access.application()))
                .then(outbox.put(Message.of(RECEIVED_MAIL, id)))
                .then(audit.note(Audit.Actor.application(id), "application-submitted", id))
                .then(getOwn(access));
    }

    /** Erases what was never handed in, with papers and answers. The link opens nothing afterwards. */
    @Transactional
    public Mono<Void> erase(ApplicationAccess access) {
        UUID id = access.application().value();
        return store.eraseDraft(access.application())
                .filter(erased -> erased)
                .switchIfEmpty(Mono.error(Application.NotSoFar::new))
                .then(audit.note(Audit.Actor.application(id), "application-erased", id));
    }

    Mono<Looked> look(Application application) {
        // one connection, so one after the other
        return store.listDocuments(application.id())
                .collectList()
                .zipWhen(documents -> store.findDoubles(application), Seen::new)
                .zipWhen(
                        seen -> answering.get(application.id()),
                        (seen, answers) -> new Looked(
                                application, seen.documents(), seen.doubles(), answers, settings.draftsKept()));
    }

    private Mono<Application> lockOpen(ApplicationAccess access) {
        return store.lock(access.application())
                .switchIfEmpty(Mono.error(Application.NotFound::new))
                .doOnNext(present -> {
                    if (!present.isOpen()) {
                        throw new Application.NotOpen();
                    }
                });
    }

    private Mono<Void> mailAgain(Application known) {
        Instant now = clock.instant();
        return now.isBefore(known.mailedAt().plus(settings.pause()))
                ? Mono.empty()
                : store.noteMailed(known.id(), now).then(mailLink(known.id()));
    }

    private Mono<Application> add(Application.Applicant applicant) {
        Application.Id id = new Application.Id(Ids.next());
        Instant now = clock.instant();
        Application begun = new Application(
                id, applicant, ApplicationForm.EMPTY, Application.State.DRAFT, null, 1, now, now, null, null);
        return Place.current()
                .flatMap(place -> store.add(begun, links.tokenOf(id, place).hash()))
                .then(mailLink(id))
                .then(audit.note(Audit.Actor.application(id.value()), "application-begun", id.value()))
                .thenReturn(begun);
    }

    private Mono<Void> mailLink(Application.Id id) {
        return outbox.put(Message.of(LINK_MAIL, id.value()));
    }

    /** Strangers cannot fill the disk: only so many drafts wait. */
    private Mono<Long> ensureRoom() {
        return store.countDrafts()
                .filter(drafts -> drafts < settings.drafts())
                .switchIfEmpty(Mono.error(ComeBackLater::soon));
    }

    private record Seen(List<Document> documents, ApplicationStore.Doubles doubles) {}

    private Application with(
            Application present, ApplicationForm form, Application.State state, @Nullable Instant submittedAt) {
        return new Application(
                present.id(),
                present.applicant(),
                form,
                state,
                present.word(),
                present.version() + 1,
                present.mailedAt(),
                clock.instant(),
                submittedAt,
                present.exhibitor());
    }
}
