package kr.madang.registration.web;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.madang.registration.ConsentDeed;
import kr.madang.registration.ConsentItem;
import kr.madang.registration.Question;
import kr.madang.registration.QuestionStore;
import kr.madang.registration.Registration;
import kr.madang.registration.RegistrationForm;
import kr.madang.registration.Registrations;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * What is stored about a visitor.
 *
 * @param placeInLine counted from 1; null unless the registration waits
 * @param offeredUntil until when an offered place is held; null unless one is
 * @param answers in words, also to questions that are not asked any more
 * @param questions what is asked now and answered without files, answered or not
 * @param replies what is answered to those
 * @param fileQuestions what is asked now and answered by files, answered or not
 * @param consentHistory all that was ever given, taken back or over, the oldest first
 * @param version to be named by a correction
 */
record OwnRegistration(
        UUID id,
        String name,
        String email,
        @Nullable String phone,
        InTwoLanguages admissionType,
        RegistrationRequest.Language locale,
        Registration.State state,
        Instant registeredAt,
        @Nullable Long placeInLine,
        @Nullable Instant offeredUntil,
        List<QuestionView.AnswerView> answers,
        List<QuestionView> questions,
        List<RegistrationRequest.Reply> replies,
        List<QuestionView> fileQuestions,
        List<ConsentView> consents,
        List<ConsentDeed> consentHistory,
        long version) {

    static OwnRegistration of(
            Registration registration,
            List<Registrations.OwnConsent> consents,
            List<ConsentDeed> deeds,
            Optional<Long> placeInLine,
            List<QuestionStore.Answered> answers,
            RegistrationForm form) {
        return new OwnRegistration(
                registration.id().value(),
                registration.visitor().name(),
                registration.visitor().email(),
                registration.visitor().phone(),
                registration.type().name(),
                RegistrationRequest.Language.of(registration.visitor().locale()),
                registration.state(),
                registration.registeredAt(),
                placeInLine.orElse(null),
                registration.offeredUntil(),
                answers.stream().map(QuestionView.AnswerView::of).toList(),
                form.questionsInWords().stream().map(QuestionView::of).toList(),
                toReplies(answers, form),
                form.fileQuestions().stream().map(QuestionView::of).toList(),
                consents.stream().map(ConsentView::of).toList(),
                deeds,
                registration.version());
    }

    private static List<RegistrationRequest.Reply> toReplies(
            List<QuestionStore.Answered> answers, RegistrationForm form) {
        Set<Question.Id> asked =
                form.questionsInWords().stream().map(Question::id).collect(toSet());
        return answers.stream()
                .filter(answered -> asked.contains(answered.question().id()))
                .map(answered ->
                        new RegistrationRequest.Reply(answered.question().code(), answered.values()))
                .toList();
    }

    /**
     * What the visitor said to one consent item.
     *
     * @param givenAt null if it was refused
     * @param withdrawnAt when it was taken back, or null
     * @param endedAt when its time was over, or null
     */
    record ConsentView(
            String item,
            int version,
            ConsentItem.Kind kind,
            InTwoLanguages title,
            @Nullable Instant givenAt,
            @Nullable Instant withdrawnAt,
            @Nullable Instant endedAt) {

        static ConsentView of(Registrations.OwnConsent own) {
            return new ConsentView(
                    own.code(),
                    own.version(),
                    own.kind(),
                    own.title(),
                    own.givenAt(),
                    own.withdrawnAt(),
                    own.endedAt());
        }
    }
}
