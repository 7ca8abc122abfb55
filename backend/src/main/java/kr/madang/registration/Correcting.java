package kr.madang.registration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import kr.madang.messaging.Message;
import kr.madang.messaging.Outbox;
import kr.madang.shared.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Lets visitors correct what they wrote of themselves, until the expo is over. The badge they hold stays good. */
@Service
public class Correcting {

    private final RegistrationStore store;
    private final RegistrationChanges changes;
    private final QuestionStore questions;
    private final RegistrationForms forms;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Correcting(
            RegistrationStore store,
            RegistrationChanges changes,
            QuestionStore questions,
            RegistrationForms forms,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.questions = questions;
        this.forms = forms;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes it, unless it was changed since this version; the badge goes out again where it reads differently. */
    @Transactional
    public Mono<Void> correct(VisitorAccess access, Correction correction, long version) {
        return Mono.zip(store.get(access.registration()), forms.getHere())
                .flatMap(both -> correct(both.getT1().ensureNotEnded(), correction, version, both.getT2()));
    }

    private Mono<Void> correct(Registration before, Correction correction, long version, RegistrationForm form) {
        List<Question> asked = form.ensureNotOver(clock.instant()).questionsInWords();
        Map<Question.Id, List<String>> answers = form.asking(asked)
                .ensureAnswered(correction.replies(), before.type().terms().channel());
        return changes.correct(before.id(), correction.of(before.visitor()), version)
                .filter(corrected -> corrected)
                .switchIfEmpty(Mono.error(Registration.ChangedMeanwhile::new))
                .then(questions.replaceAnswers(before.id(), asked, answers))
                .then(note(before.id()))
                .then(tell(before, correction));
    }

    private Mono<Void> note(Registration.Id id) {
        return audit.note(Audit.Actor.registration(id.value()), "registration-corrected", id.value());
    }

    private Mono<Void> tell(Registration before, Correction correction) {
        return correction.changesBadge(before)
                ? outbox.put(Message.of(Registrations.BADGE_MAIL, before.id().value()))
                : Mono.empty();
    }
}
