package kr.madang.registration.web;

import java.util.List;
import java.util.UUID;
import kr.madang.registration.Attachment;
import kr.madang.registration.Basis;
import kr.madang.registration.Question;
import kr.madang.registration.QuestionStore;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * A question with all that must be said before somebody answers.
 *
 * @param audience who is asked
 * @param code its name in requests
 * @param choices an answer names them by their place, from 0
 * @param keepDays how many days after the expo's last day answers are erased, or null
 * @param accepts what kinds of file answer it, none where no file does
 */
record QuestionView(
        UUID id,
        Question.Audience audience,
        String code,
        Question.Kind kind,
        InTwoLanguages label,
        Basis basis,
        InTwoLanguages purpose,
        InTwoLanguages retention,
        boolean required,
        List<InTwoLanguages> choices,
        @Nullable Integer keepDays,
        List<Attachment.Kind> accepts) {

    static QuestionView of(Question question) {
        return new QuestionView(
                question.id().value(),
                question.audience(),
                question.code(),
                question.kind(),
                question.label(),
                question.basis(),
                question.purpose(),
                question.retention(),
                question.required(),
                question.choices(),
                question.keepDays(),
                question.accepts().stream().sorted().toList());
    }

    /**
     * What somebody has answered.
     *
     * @param values a text, or the choices in words
     * @param file what answers it instead, or null
     */
    record AnswerView(
            InTwoLanguages label,
            List<InTwoLanguages> values,
            @Nullable AttachmentView file) {

        static AnswerView of(QuestionStore.Answered answered) {
            Question question = answered.question();
            return new AnswerView(
                    question.label(),
                    answered.values().stream()
                            .map(value -> question.kind() == Question.Kind.TEXT
                                    ? new InTwoLanguages(value, value)
                                    : question.choices().get(Integer.parseInt(value)))
                            .toList(),
                    answered.attachment() == null ? null : AttachmentView.of(answered.attachment()));
        }
    }

    /**
     * A file that answers a question.
     *
     * @param question its id, by which the file is asked for
     */
    record AttachmentView(UUID question, String name, Attachment.Kind kind, int bytes) {

        static AttachmentView of(Attachment attachment) {
            return new AttachmentView(
                    attachment.question().value(), attachment.fileName(), attachment.kind(), attachment.bytes());
        }
    }
}
