package kr.madang.registration;

import java.util.List;

/**
 * What a visitor sends in to be registered.
 *
 * @param admissionType its code
 * @param key chosen by the client, 8 to 80 characters; the same key never registers twice
 * @param digest of all that was sent, so that a key used for something else is noticed
 * @param mailed whether the badge goes out by mail
 * @param channel how it came in
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
        AdmissionType.Channel channel) {

    public NewRegistration {
        answers = List.copyOf(answers);
        replies = List.copyOf(replies);
    }
}
