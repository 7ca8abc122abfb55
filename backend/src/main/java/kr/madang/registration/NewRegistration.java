package kr.madang.registration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor sends in to be registered.
 *
 * @param admissionType its code
 * @param key chosen by the client, 8 to 80 characters; the same key never registers twice
 * @param digest of all that was sent, so that a key used for something else is noticed
 * @param mailed whether the badge goes out by mail
 * @param channel how it came in
 * @param guardian who has agreed for a child under 14; null for everybody else
 */
public record NewRegistration(
        Visitor visitor,
        String admissionType,
        Age age,
        List<RegistrationForm.Answer> answers,
        List<RegistrationForm.Reply> replies,
        String key,
        byte[] digest,
        boolean mailed,
        AdmissionType.Channel channel,
        @Nullable Guardian guardian) {

    public NewRegistration {
        answers = List.copyOf(answers);
        replies = List.copyOf(replies);
    }

    /** One that nobody else has to agree to. */
    public NewRegistration(
            Visitor visitor,
            String admissionType,
            Age age,
            List<RegistrationForm.Answer> answers,
            List<RegistrationForm.Reply> replies,
            String key,
            byte[] digest,
            boolean mailed,
            AdmissionType.Channel channel) {
        this(visitor, admissionType, age, answers, replies, key, digest, mailed, channel, null);
    }

    /** Refuses a child whose guardian has not agreed. */
    void ensureAgreedByGuardian(LocalDate today) {
        if (guardian == null) {
            age.ensureNoGuardianNeeded(today);
        }
    }
}
