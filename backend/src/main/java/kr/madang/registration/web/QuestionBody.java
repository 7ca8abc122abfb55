package kr.madang.registration.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import kr.madang.registration.Attachment;
import kr.madang.registration.Basis;
import kr.madang.registration.Question;
import kr.madang.registration.Question.Kind;
import kr.madang.web.Label;
import org.jspecify.annotations.Nullable;

/**
 * A question as an organizer writes it. Without basis, purpose and retention it is refused.
 *
 * @param audience who is asked; visitors if it is not said
 * @param choices for the kinds CHOICE and CHOICES
 * @param keepDays how many days after the expo's last day answers are erased
 * @param accepts for the kind FILE: what kinds of file
 */
record QuestionBody(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") String code,
        @NotNull Kind kind,
        @NotNull @Valid Label label,
        @NotNull Basis basis,
        @NotNull @Valid Label purpose,
        @NotNull @Valid Label retention,
        @NotNull Boolean required,
        @NotNull @Size(max = 30) List<@NotNull @Valid Label> choices,
        @NotNull @Min(0) @Max(3650) Integer keepDays,
        @Nullable @Size(max = 4) List<Attachment.@NotNull Kind> accepts,
        Question.@Nullable Audience audience) {

    Question toQuestion(Question.Id id) {
        return new Question(
                id,
                audience == null ? Question.Audience.VISITOR : audience,
                code,
                kind,
                label.inTwoLanguages(),
                basis,
                purpose.inTwoLanguages(),
                retention.inTwoLanguages(),
                required,
                choices.stream().map(Label::inTwoLanguages).toList(),
                accepts == null ? Set.of() : Set.copyOf(accepts),
                keepDays);
    }
}
