package kr.madang.registration.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import kr.madang.registration.AdmissionType;
import kr.madang.registration.Age;
import kr.madang.registration.NewRegistration;
import kr.madang.registration.RegistrationForm;
import kr.madang.registration.RegistrationRules;
import kr.madang.registration.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor fills in.
 *
 * @param phone may be left out
 * @param birthYear may be left out if {@code fourteenOrOlder} is stated
 * @param locale the language of the mail
 * @param answers to the organizer's own questions; may be left out where none must be answered
 */
record RegistrationRequest(
        @NotBlank @Size(max = 60) @Pattern(regexp = TEXT) String name,
        @NotBlank @Size(max = 254) @Email(regexp = ADDRESS) String email,

        @Nullable @Pattern(regexp = PHONE) String phone,

        @NotBlank @Size(max = 40) @Pattern(regexp = TEXT) String admissionType,
        @Nullable @Min(1900) @Max(2100) Integer birthYear,
        @Nullable Boolean fourteenOrOlder,
        @NotNull Language locale,
        @NotNull @Size(max = 50) List<@Valid @NotNull Answer> consents,
        @Nullable @Size(max = 50) List<@Valid @NotNull Reply> answers) {

    static final String TEXT = RegistrationRules.TEXT;
    static final String PHONE = RegistrationRules.PHONE;
    static final String ADDRESS = RegistrationRules.ADDRESS;

    NewRegistration toNewRegistration(String key, byte[] digest, AdmissionType.Channel channel) {
        return new NewRegistration(
                new Visitor(name.strip(), email, phone, locale.locale),
                admissionType,
                new Age(birthYear, Boolean.TRUE.equals(fourteenOrOlder)),
                Answer.toAnswers(consents),
                Reply.toReplies(answers),
                key,
                digest,
                true,
                channel);
    }

    record Answer(
            @NotBlank @Size(max = 40) @Pattern(regexp = TEXT)
            String item,

            int version,
            boolean given) {

        static List<RegistrationForm.Answer> toAnswers(List<Answer> answers) {
            return answers.stream()
                    .map(answer -> new RegistrationForm.Answer(answer.item, answer.version, answer.given))
                    .toList();
        }
    }

    /**
     * An answer to a question.
     *
     * @param values a text, the places of choices, or the token of a file that was uploaded
     */
    record Reply(
            @NotBlank @Size(max = 40) @Pattern(regexp = TEXT)
            String question,

            @NotNull @Size(min = 1, max = 30) List<@NotNull @Size(max = 500) @Pattern(regexp = TEXT) String> values) {

        static List<RegistrationForm.Reply> toReplies(@Nullable List<Reply> replies) {
            return replies == null
                    ? List.of()
                    : replies.stream()
                            .map(reply -> new RegistrationForm.Reply(reply.question, reply.values))
                            .toList();
        }
    }

    /** A language that mail is written in. */
    enum Language {
        ko(Locale.KOREAN),
        en(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }

        Locale locale() {
            return locale;
        }

        static Language of(Locale locale) {
            return locale.equals(Locale.ENGLISH) ? en : ko;
        }
    }
}
