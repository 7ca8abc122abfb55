package kr.madang.application;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.madang.account.Members;
import kr.madang.account.Organizer;
import kr.madang.account.Position;
import kr.madang.account.Role;
import kr.madang.exhibitor.BoothAssignments;
import kr.madang.exhibitor.BoothWish;
import kr.madang.exhibitor.Contact;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.exhibitor.Interest;
import kr.madang.exhibitor.Presentation;
import kr.madang.exhibitor.Profile;
import kr.madang.invitation.Invitations;
import kr.madang.messaging.Message;
import kr.madang.messaging.Outbox;
import kr.madang.registration.Question;
import kr.madang.shared.Audit;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What organizers do with applications. Every change names the version it was made upon: of two reviewers at once the
 * second is told, and nothing of the first is lost.
 */
@Service
public class Reviewing {

    /** The template of the mail that asks for something more. */
    public static final String COMPLETION_MAIL = "application-completion";

    /** The template of the mail that says no. */
    public static final String REFUSED_MAIL = "application-refused";

    private final ApplicationStore store;
    private final AnswerStore answers;
    private final Applying applying;
    private final Exhibitors exhibitors;
    private final BoothAssignments booths;
    private final Invitations invitations;
    private final Members members;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Reviewing(
            ApplicationStore store,
            AnswerStore answers,
            Applying applying,
            Exhibitors exhibitors,
            BoothAssignments booths,
            Invitations invitations,
            Members members,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.answers = answers;
        this.applying = applying;
        this.exhibitors = exhibitors;
        this.booths = booths;
        this.invitations = invitations;
        this.members = members;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was submitted, the latest first. */
    @Transactional(readOnly = true)
    public Flux<Looked> list() {
        return store.listSubmitted()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(applying::look);
    }

    /** One application with its checklist and its trail. */
    @Transactional(readOnly = true)
    public Mono<Reviewed> get(Application.Id id) {
        return store.find(id)
                .filter(found -> found.state() != Application.State.DRAFT)
                .switchIfEmpty(Mono.error(Application.NotFound::new))
                .flatMap(applying::look)
                .flatMap(this::review);
    }

    private Mono<Reviewed> review(Looked looked) {
        Application.Id id = looked.application().id();
        return store.listChecks(id)
                .collectList()
                .flatMap(checks -> store.listDeeds(id)
                        .collectList()
                        .zipWhen(deeds -> names(), (deeds, names) -> new Reviewed(looked, checks, deeds, names)));
    }

    private Mono<Map<UUID, String>> names() {
        return members.list()
                .collect(
                        HashMap::new,
                        (names, member) -> names.put(
                                member.person().id().value(), member.person().name()));
    }

    /** Ticks an item of the checklist, or says what is wrong with it. */
    @Transactional
    public Mono<Reviewed> check(
            Application.Id id, Check.Item item, @Nullable String reason, long version, Organizer by) {
        Check check = new Check(item, reason == null, reason, by.person(), clock.instant());
        return lock(id, version, Application.State.SUBMITTED)
                .delayUntil(present -> store.putCheck(id, check))
                .flatMap(present -> store.update(next(present, present.state(), present.word(), null)))
                .then(note(id, check, by))
                .then(get(id));
    }

    private Mono<Void> note(Application.Id id, Check check, Organizer by) {
        String item = check.item().name().toLowerCase(Locale.ROOT);
        return check.reason() == null
                ? audit.note(actor(by), "application-passed-" + item, id.value())
                : audit.note(actor(by), "application-failed-" + item, id.value(), check.reason());
    }

    /** Gives it back to the applicant, who is told what is missing. */
    @Transactional
    public Mono<Reviewed> requestCompletion(Application.Id id, String word, long version, Organizer by) {
        return lock(id, version, Application.State.SUBMITTED)
                .flatMap(present -> store.update(next(present, Application.State.INCOMPLETE, word, null)))
                .then(outbox.put(Message.of(COMPLETION_MAIL, id.value())))
                .then(audit.note(actor(by), "application-completion-requested", id.value(), word))
                .then(get(id));
    }

    /** Says no; the applicant is told why. */
    @Transactional
    public Mono<Reviewed> refuse(Application.Id id, String reason, long version, Organizer by) {
        return lock(id, version, Application.State.SUBMITTED)
                .flatMap(present -> store.update(next(present, Application.State.REFUSED, reason, null)))
                .then(outbox.put(Message.of(REFUSED_MAIL, id.value())))
                .then(audit.note(actor(by), "application-refused", id.value(), reason))
                .then(get(id));
    }

    /** Looks at a refused one again. */
    @Transactional
    public Mono<Reviewed> reopen(Application.Id id, long version, Organizer by) {
        return lock(id, version, Application.State.REFUSED)
                .flatMap(present -> store.update(next(present, Application.State.SUBMITTED, null, null)))
                .then(store.clearChecks(id))
                .then(audit.note(actor(by), "application-reopened", id.value()))
                .then(get(id));
    }

    /** Makes it an exhibitor and invites the applicant as its owner. Refuses while something of the checklist is open. */
    @Transactional
    public Mono<Reviewed> approve(Application.Id id, long version, Organizer by) {
        Exhibitor.Id exhibitor = new Exhibitor.Id(Ids.next());
        return lock(id, version, Application.State.SUBMITTED)
                .delayUntil(present -> ensureChecked(id))
                .delayUntil(present -> enlist(present, exhibitor, by))
                .delayUntil(present -> invite(present, exhibitor, by))
                .flatMap(present -> store.update(next(present, Application.State.APPROVED, null, exhibitor.value())))
                .then(audit.note(actor(by), "application-approved", id.value()))
                .then(get(id));
    }

    /** A document, for an organizer who says why; both are noted. */
    @Transactional
    public Mono<Document.File> read(Application.Id id, Document.Paper paper, String reason, Organizer by) {
        return store.findDocument(id, paper)
                .switchIfEmpty(Mono.error(Document.NotFound::new))
                .delayUntil(file -> audit.note(actor(by), "application-document-read", id.value(), reason));
    }

    /** A file that answers a question, for an organizer who says why; both are noted. */
    @Transactional
    public Mono<AnswerStore.StoredFile> read(Application.Id id, Question.Id question, String reason, Organizer by) {
        return answers.findFile(id, question)
                .switchIfEmpty(Mono.error(Document.NotFound::new))
                .delayUntil(file -> audit.note(actor(by), "application-answer-read", id.value(), reason));
    }

    private Mono<Application> lock(Application.Id id, long version, Application.State state) {
        return store.lock(id)
                .switchIfEmpty(Mono.error(Application.NotFound::new))
                .doOnNext(present -> {
                    if (present.version() != version) {
                        throw new Application.ChangedMeanwhile();
                    }
                    if (present.state() != state) {
                        throw new Application.NotSoFar();
                    }
                });
    }

    private Mono<List<Check>> ensureChecked(Application.Id id) {
        return store.listChecks(id)
                .filter(Check::ok)
                .collectList()
                .filter(passed -> passed.size() == Check.Item.values().length)
                .switchIfEmpty(Mono.error(Application.NotChecked::new));
    }

    private Mono<?> enlist(Application approved, Exhibitor.Id id, Organizer by) {
        return exhibitors
                .listInterests()
                .map(Interest::code)
                .collectList()
                .flatMap(present -> enlist(approved, id, present, by));
    }

    /** Interests that were removed since it was written are left out. */
    private Mono<?> enlist(Application approved, Exhibitor.Id id, List<String> interests, Organizer by) {
        ApplicationForm form = approved.form();
        Application.Applicant applicant = approved.applicant();
        Profile profile = new Profile(
                new InTwoLanguages(form.nameKo().strip(), form.nameEn().strip()),
                new InTwoLanguages(
                        form.introductionKo().strip(), form.introductionEn().strip()),
                form.country(),
                List.of(applicant.english() ? "en" : "ko"),
                1,
                form.offers().stream().filter(interests::contains).toList(),
                form.seeks().stream().filter(interests::contains).toList());
        Presentation presentation = new Presentation(
                null,
                form.products().stream()
                        .map(name -> new Presentation.Product(new InTwoLanguages(name, name), null))
                        .toList(),
                List.of(),
                List.of());
        Contact contact = new Contact(applicant.name(), applicant.email(), applicant.english());
        return exhibitors
                .enlist(
                        List.of(),
                        List.of(new Exhibitors.Enlisted(id, profile, contact, form.knownNumber())),
                        List.of())
                .then(exhibitors.edit(id, profile, presentation, 1, actor(by)))
                .then(booths.keepWish(toWish(id, form), by));
    }

    /** What was applied for counts as wished for when booths are given, until an organizer writes otherwise. */
    private static BoothWish toWish(Exhibitor.Id exhibitor, ApplicationForm form) {
        double squareMetres = form.booths() * BoothWish.USUAL_SQUARE_METRES;
        return new BoothWish(
                exhibitor, squareMetres, form.boothType(), List.of(), 0, false, List.of(), List.of(), null);
    }

    private Mono<?> invite(Application approved, Exhibitor.Id exhibitor, Organizer by) {
        Application.Applicant applicant = approved.applicant();
        return invitations.invite(
                new Invitations.Wanted(
                        new Position(Role.EXHIBITOR, exhibitor.value(), true), applicant.english(), null),
                List.of(applicant.name() + " <" + applicant.email() + ">"),
                by);
    }

    private Application next(
            Application present, Application.State state, @Nullable String word, @Nullable UUID exhibitor) {
        return new Application(
                present.id(),
                present.applicant(),
                present.form(),
                state,
                word,
                present.version() + 1,
                present.mailedAt(),
                clock.instant(),
                present.submittedAt(),
                exhibitor);
    }

    private static Audit.Actor actor(Organizer by) {
        return Audit.Actor.person(by.person().value());
    }

    /**
     * An application as reviewers see it.
     *
     * @param names of the members who may have done something to it
     */
    public record Reviewed(
            Looked looked, List<Check> checks, List<ApplicationStore.Deed> deeds, Map<UUID, String> names) {

        public Reviewed {
            checks = List.copyOf(checks);
            deeds = List.copyOf(deeds);
            names = Map.copyOf(names);
        }
    }
}
