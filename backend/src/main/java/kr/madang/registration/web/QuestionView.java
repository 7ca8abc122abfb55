package kr.madang.registration.web;

import java.util.List;
import java.util.UUID;
import kr.madang.registration.Question;
import kr.madang.registration.QuestionStore;
import kr.madang.shared.InTwoLanguages;

/**
 * A question with all that must be said before somebody answers.
 *
 * @param code its name in requests
 * @param choices an answer names them by their place, from 0
 */
record QuestionView(
        UUID id,
        String code,
        Question.Kind kind,
        InTwoLanguages label,
        Question.Basis basis,
        InTwoLanguages purpose,
        InTwoLanguages retention,
        boolean required,
        List<InTwoLanguages> choices) {

    static QuestionView of(Question question) {
        return new QuestionView(
                question.id().value(),
                question.code(),
                question.kind(),
                question.label(),
                question.basis(),
                question.purpose(),
                question.retention(),
                question.required(),
                question.choices());
    }

    /**
     * What somebody has answered.
     *
     * @param values a text, or the choices in words
     */
    record AnswerView(InTwoLanguages label, List<InTwoLanguages> values) {

        static AnswerView of(QuestionStore.Answered answered) {
            Question question = answered.question();
            return new AnswerView(
                    question.label(),
                    answered.values().stream()
                            .map(value -> question.kind() == Question.Kind.TEXT
                                    ? new InTwoLanguages(value, value)
                                    : question.choices().get(Integer.parseInt(value)))
                            .toList());
        }
    }
}
