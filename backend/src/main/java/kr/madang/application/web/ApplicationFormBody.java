package kr.madang.application.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kr.madang.application.Answering;
import kr.madang.application.ApplicationForm;
import kr.madang.expo.FloorPlan;
import kr.madang.registration.Question;
import kr.madang.registration.RegistrationRules;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant has written so far. Nothing must be there yet, but what is there is well-formed.
 *
 * @param answers to the organizer's own questions that no file answers; null leaves all of them as they are
 */
record ApplicationFormBody(
        @NotNull @Size(max = 200) @Pattern(regexp = LINE) String nameKo,
        @NotNull @Size(max = 200) @Pattern(regexp = LINE) String nameEn,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @NotNull @Size(max = 30) @Pattern(regexp = LINE) String businessNumber,
        @NotNull @Size(max = 200) @Pattern(regexp = LINE) String introductionKo,
        @NotNull @Size(max = 200) @Pattern(regexp = LINE) String introductionEn,
        FloorPlan.@Nullable BoothType boothType,
        @NotNull @Min(0) @Max(50) Integer booths,

        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 200) @Pattern(regexp = LINE) String> products,

        @NotNull @Size(max = 30) List<@NotNull @Pattern(regexp = INTEREST) String> offers,
        @NotNull @Size(max = 30) List<@NotNull @Pattern(regexp = INTEREST) String> seeks,
        @NotNull @Size(max = 1000) @Pattern(regexp = LINES) String remark,
        @Nullable @Size(max = 100) List<@NotNull @Valid ApplicationReply> answers) {

    static final String LINE = "[^\\p{Cc}\\p{Cs}]*";
    static final String LINES = "(?:[^\\p{Cc}\\p{Cs}]|\\n)*";
    private static final String INTEREST = "[a-z0-9][a-z0-9-]{1,39}";

    List<Answering.Reply> toReplies() {
        return answers == null
                ? List.of()
                : answers.stream()
                        .map(reply -> new Answering.Reply(new Question.Id(reply.question), reply.values))
                        .toList();
    }

    /**
     * An answer to one of the organizer's own questions.
     *
     * @param values a text, or the places of choices counted from 0; none where nothing is answered
     */
    record ApplicationReply(
            @NotNull UUID question,

            @NotNull @Size(max = 30)
            List<@NotNull @Size(max = 500) @Pattern(regexp = RegistrationRules.TEXT) String> values) {}

    ApplicationForm toForm() {
        return new ApplicationForm(
                nameKo,
                nameEn,
                country,
                businessNumber,
                introductionKo,
                introductionEn,
                boothType,
                booths,
                products.stream().map(String::strip).toList(),
                offers,
                seeks,
                remark);
    }
}
