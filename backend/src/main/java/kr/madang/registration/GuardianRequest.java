package kr.madang.registration;

import java.time.Instant;
import java.util.UUID;

/**
 * What a child under 14 wrote and a guardian must agree to before anything of it is stored. Until then it travels sealed in
 * the guardian's link.
 *
 * @param key of the registration it may become: however often the guardian agrees, it becomes one
 * @param channel how it came in, and how the child is registered
 * @param guardianEmail where the link was sent
 * @param until when the link stops to open
 */
public record GuardianRequest(
        UUID key,
        Visitor child,
        String admissionType,
        AdmissionType.Channel channel,
        String guardianEmail,
        Instant until) {

    @Override
    public String toString() {
        return "GuardianRequest[" + key + "]";
    }
}
