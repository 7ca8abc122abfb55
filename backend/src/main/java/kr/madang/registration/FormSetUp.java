package kr.madang.registration;

import java.util.List;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sets up what an expo asks its visitors, before and while they register: whatever changes what a quota counts keeps
 * registrations out for that moment and counts anew, and places that become free are offered to those who wait.
 */
@Service
public class FormSetUp {

    private final ConsentItemStore consents;
    private final QuotaStore quotas;
    private final QuestionStore questions;
    private final RegistrationForms forms;
    private final Audit audit;

    FormSetUp(
            ConsentItemStore consents,
            QuotaStore quotas,
            QuestionStore questions,
            RegistrationForms forms,
            Audit audit) {
        this.consents = consents;
        this.quotas = quotas;
        this.questions = questions;
        this.forms = forms;
        this.audit = audit;
    }

    /** Adds admission types, the quotas that count them, and consent items. */
    @Transactional
    public Mono<Void> add(List<Quota> some, List<AdmissionType> types, List<ConsentItem> items) {
        return quotas.settle()
                .thenMany(Flux.fromIterable(types).concatMap(quotas::addType))
                .thenMany(Flux.fromIterable(some).concatMap(quotas::addQuota))
                .thenMany(Flux.fromIterable(items).concatMap(consents::add))
                .then(quotas.recount())
                .then(forget());
    }

    @Transactional(readOnly = true)
    public Flux<AdmissionType> listTypes() {
        return quotas.listTypes();
    }

    @Transactional(readOnly = true)
    public Flux<Quota> listQuotas() {
        return quotas.listQuotas();
    }

    @Transactional
    public Mono<AdmissionType> addType(AdmissionType type, Organizer organizer) {
        return add(List.of(), List.of(type), List.of())
                .then(note(organizer, "admission-type-added", type.id().value()))
                .thenReturn(type);
    }

    /** Refused if somebody has edited it since the version that is given. */
    @Transactional
    public Mono<AdmissionType> editType(AdmissionType type, Organizer organizer) {
        return quotas.settle()
                .then(quotas.editType(type))
                .flatMap(FormSetUp::ensureNewest)
                .then(quotas.recount())
                .then(forget())
                .then(note(organizer, "admission-type-edited", type.id().value()))
                .then(quotas.listTypes()
                        .filter(edited -> edited.id().equals(type.id()))
                        .single());
    }

    @Transactional
    public Mono<Quota> addQuota(Quota quota, Organizer organizer) {
        return add(List.of(quota), List.of(), List.of())
                .then(note(organizer, "quota-added", quota.id().value()))
                .then(getQuota(quota.id()));
    }

    /** Refused if somebody has edited it since the version that is given, or if more have registered than it holds. */
    @Transactional
    public Mono<Quota> editQuota(Quota quota, Organizer organizer) {
        return quotas.settle()
                .then(quotas.editQuota(quota))
                .flatMap(FormSetUp::ensureNewest)
                .then(quotas.recount())
                .then(forget())
                .then(note(organizer, "quota-edited", quota.id().value()))
                .then(getQuota(quota.id()));
    }

    /** What it counted is not limited by it any more. */
    @Transactional
    public Mono<Void> removeQuota(Quota.Id quota, Organizer organizer) {
        return quotas.settle()
                .then(quotas.removeQuota(quota))
                .filter(removed -> removed)
                .switchIfEmpty(Mono.error(Quota.Unknown::new))
                .then(quotas.recount())
                .then(forget())
                .then(note(organizer, "quota-removed", quota.value()));
    }

    /** Those that are asked now. */
    @Transactional(readOnly = true)
    public Flux<Question> listQuestions(Question.Audience audience) {
        return questions.list(audience);
    }

    /** Those that were asked once and are no more: what was answered to them may still be kept. */
    @Transactional(readOnly = true)
    public Flux<Question> listRetiredQuestions(Question.Audience audience) {
        return questions.listRetired(audience);
    }

    @Transactional
    public Mono<Question> addQuestion(Question question, Organizer organizer) {
        return questions
                .add(question)
                .then(forget())
                .then(note(organizer, "question-added", question.id().value()))
                .thenReturn(question);
    }

    /** Asks it no more; what was answered stays as long as was said. */
    @Transactional
    public Mono<Void> retireQuestion(Question.Id question, Organizer organizer) {
        return questions
                .retire(question)
                .filter(retired -> retired)
                .switchIfEmpty(Mono.error(Question.Unknown::new))
                .then(forget())
                .then(note(organizer, "question-retired", question.value()));
    }

    private Mono<Quota> getQuota(Quota.Id id) {
        return quotas.listQuotas().filter(quota -> quota.id().equals(id)).single();
    }

    private static Mono<Void> ensureNewest(boolean edited) {
        return edited ? Mono.empty() : Mono.error(AdmissionType.EditedMeanwhile::new);
    }

    private Mono<Void> forget() {
        return Place.current().doOnNext(place -> forms.forget(place.expo())).then();
    }

    private Mono<Void> note(Organizer organizer, String action, UUID subject) {
        return audit.note(Audit.Actor.person(organizer.person().value()), action, subject);
    }
}
