package kr.madang.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.madang.account.Organizer;
import kr.madang.shared.Audit;
import kr.madang.shared.ComeBackLater;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Takes the files that answer questions. They come before the registration, part by part, so that a bad network costs a
 * part and not the file; what no registration is sent for goes after a day.
 */
@Service
public class Attachments {

    private final RegistrationForms forms;
    private final QuestionStore questions;
    private final AttachmentStore store;
    private final RegistrationStore registrations;
    private final FileContent content;
    private final RegistrationSettings settings;
    private final Audit audit;

    Attachments(
            RegistrationForms forms,
            QuestionStore questions,
            AttachmentStore store,
            RegistrationStore registrations,
            FileContent content,
            RegistrationSettings settings,
            Audit audit) {
        this.forms = forms;
        this.questions = questions;
        this.store = store;
        this.registrations = registrations;
        this.content = content;
        this.settings = settings;
        this.audit = audit;
    }

    /** Announces a file, or tells how far it has come. Refuses what is too large before any of it is sent. */
    @Transactional
    public Mono<AttachmentStore.Upload> begin(AttachmentToken token, Question.Id question, String name, long bytes) {
        return getAsked(question)
                .map(asked -> new AttachmentStore.Draft(asked.id(), baseName(name), ensureFits(bytes)))
                .delayUntil(draft -> ensureRoom())
                .flatMap(draft ->
                        store.begin(token, draft).then(getUpload(token)).map(upload -> ensureSame(upload, draft)));
    }

    /** Keeps a part, in any order but the first, which says what the file is. Sending a part twice changes nothing. */
    @Transactional
    public Mono<AttachmentStore.Upload> addPart(AttachmentToken token, int part, byte[] bytes) {
        return getUpload(token)
                .zipWhen(upload -> getAsked(upload.question()), (upload, asked) -> new Part(upload, asked, part, bytes))
                .map(this::ensureFits)
                .flatMap(kept -> store.put(kept.upload(), part, bytes, kept.kind()))
                .then(getUpload(token));
    }

    /** Answers a question by a file that was uploaded, instead of the one before. Doing it twice changes nothing. */
    @Transactional
    public Mono<Void> answer(VisitorAccess access, Question.Id question, AttachmentToken token) {
        Registration.Id own = access.registration();
        return forms.getHere()
                .flatMap(form -> Mono.justOrEmpty(find(form.fileQuestions(), question)))
                .switchIfEmpty(Mono.error(Question.Unknown::new))
                .flatMap(asked -> store.bind(token, asked.id(), own))
                .filter(bound -> bound)
                .switchIfEmpty(Mono.error(Attachment.Missing::new))
                .then(audit.note(Audit.Actor.registration(own.value()), "attachment-added", own.value()));
    }

    /** What was uploaded for this question and is bound to nothing. It is kept here no more: whoever takes it keeps it. */
    @Transactional
    public Mono<AttachmentStore.File> take(AttachmentToken token, Question.Id question) {
        return store.take(token, question).switchIfEmpty(Mono.error(Attachment.Missing::new));
    }

    /** A visitor's own file. */
    @Transactional(readOnly = true)
    public Mono<AttachmentStore.File> getOwn(VisitorAccess access, Question.Id question) {
        return getFile(access.registration(), question);
    }

    /** Somebody's file, for an organizer who says why; both are noted. */
    @Transactional
    public Mono<AttachmentStore.File> read(
            Registration.Id registration, Question.Id question, String reason, Organizer organizer) {
        Audit.Actor actor = Audit.Actor.person(organizer.person().value());
        return registrations
                .find(registration)
                .switchIfEmpty(Mono.error(Registration.Unknown::new))
                .then(getFile(registration, question))
                .delayUntil(file -> audit.note(actor, "attachment-read", registration.value(), reason));
    }

    /** Refuses files that are not there whole, and those that another registration has. */
    @Transactional(readOnly = true)
    Mono<Void> ensureReady(Map<Question.Id, AttachmentToken> files, String key) {
        return store.countReady(files, key)
                .filter(ready -> ready == files.size())
                .switchIfEmpty(Mono.error(Attachment.Missing::new))
                .then();
    }

    private Mono<AttachmentStore.File> getFile(Registration.Id registration, Question.Id question) {
        return store.find(registration, question).switchIfEmpty(Mono.error(Attachment.Unknown::new));
    }

    private Mono<AttachmentStore.Upload> getUpload(AttachmentToken token) {
        return store.findLocked(token).switchIfEmpty(Mono.error(Attachment.Missing::new));
    }

    /** Strangers cannot fill the disk: only so many files wait for their registration. */
    private Mono<Long> ensureRoom() {
        return store.countUnbound()
                .filter(unbound -> unbound < settings.filesWaiting())
                .switchIfEmpty(Mono.error(ComeBackLater::soon));
    }

    /** A question that a file answers, of visitors or of companies that apply. */
    private Mono<Question> getAsked(Question.Id id) {
        return forms.getHere()
                .flatMap(form -> Mono.justOrEmpty(find(form.fileQuestions(), id)))
                .switchIfEmpty(questions
                        .list(Question.Audience.APPLICANT)
                        .filter(question -> question.kind() == Question.Kind.FILE)
                        .collectList()
                        .map(asked -> find(asked, id).orElseThrow(Question.Unknown::new)));
    }

    private static Optional<Question> find(List<Question> asked, Question.Id id) {
        return asked.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    private static int ensureFits(long bytes) {
        if (bytes < 1 || bytes > Attachment.MOST_BYTES) {
            throw new Attachment.TooLarge();
        }
        return (int) bytes;
    }

    private static AttachmentStore.Upload ensureSame(AttachmentStore.Upload upload, AttachmentStore.Draft draft) {
        if (upload.bound()
                || upload.bytes() != draft.bytes()
                || !upload.question().equals(draft.question())) {
            throw new Attachment.TokenUsed();
        }
        return upload;
    }

    private Kept ensureFits(Part sent) {
        AttachmentStore.Upload upload = sent.upload();
        if (upload.bound()) {
            throw new Attachment.TokenUsed();
        }
        if (sent.part() >= Attachment.partsOf(upload.bytes())
                || sent.bytes().length != Attachment.bytesOf(sent.part(), upload.bytes())
                || (sent.part() > 0 && upload.missing().contains(0))) {
            throw new Attachment.PartUnfit();
        }
        return new Kept(upload, sent.part() > 0 ? null : ensureAccepted(sent));
    }

    private Attachment.Kind ensureAccepted(Part sent) {
        Question question = sent.asked();
        return content.kindOf(sent.bytes())
                .filter(question.accepts()::contains)
                .orElseThrow(() -> new Attachment.KindRefused(question.accepts()));
    }

    /** Some browsers send a folder along. */
    private static String baseName(String name) {
        List<String> parts = List.of(name.split("[/\\\\]", -1));
        String last = parts.get(parts.size() - 1).strip();
        return last.isEmpty() ? "file" : last;
    }

    private record Part(AttachmentStore.Upload upload, Question asked, int part, byte[] bytes) {}

    private record Kept(AttachmentStore.Upload upload, Attachment.@Nullable Kind kind) {}
}
