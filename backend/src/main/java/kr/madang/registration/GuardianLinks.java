package kr.madang.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import kr.madang.messaging.PublicAddress;
import kr.madang.shared.Place;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Seals what a child wrote into the guardian's link, for one expo, and opens it again: the link is the only copy. */
@Component
public class GuardianLinks {

    private static final String SEALED_AS = "guardian-link";

    private final Sealing sealing;
    private final PublicAddress address;
    private final JsonMapper json;
    private final Clock clock;

    GuardianLinks(Sealing sealing, PublicAddress address, JsonMapper json, Clock clock) {
        this.sealing = sealing;
        this.address = address;
        this.json = json;
        this.clock = clock;
    }

    /** The address of the guardian's page, in the child's language; what was sealed stands behind {@code #}. */
    public String linkTo(GuardianRequest request, Place place) {
        return address.page(place, request.child().locale(), "/guardian") + "#" + seal(request, place);
    }

    /** What a guardian sends as {@code Madang-Guardian-Link}. */
    public String seal(GuardianRequest request, Place place) {
        String text = json.writeValueAsString(Sealed.of(request));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealing.seal(text, SEALED_AS, place.expo().value()));
    }

    /** Opens what {@link #seal} made for the same expo; refuses anything else, and what is too old. */
    public GuardianRequest open(String link, Place place) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(link);
            GuardianRequest request = json.readValue(
                            sealing.open(sealed, SEALED_AS, place.expo().value()), Sealed.class)
                    .toRequest();
            if (clock.instant().isAfter(request.until())) {
                throw new Unknown();
            }
            return request;
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | JacksonException e) {
            throw new Unknown();
        }
    }

    private record Sealed(
            UUID key,
            String name,
            String email,
            @Nullable String phone,
            String locale,
            String admissionType,
            AdmissionType.@Nullable Channel channel,
            String guardianEmail,
            Instant until) {

        static Sealed of(GuardianRequest request) {
            Visitor child = request.child();
            return new Sealed(
                    request.key(),
                    child.name(),
                    child.email(),
                    child.phone(),
                    child.locale().getLanguage(),
                    request.admissionType(),
                    request.channel(),
                    request.guardianEmail(),
                    request.until());
        }

        GuardianRequest toRequest() {
            Visitor child = new Visitor(name, email, phone, Locale.forLanguageTag(locale));
            // links of an earlier release name no channel: there was one only
            AdmissionType.Channel cameIn = channel == null ? AdmissionType.Channel.ONLINE : channel;
            return new GuardianRequest(key, child, admissionType, cameIn, guardianEmail, until);
        }
    }

    /** No guardian was sent this link, or its time is over. */
    @Problem(code = "guardian-link-unknown", kind = Problem.Kind.UNAUTHENTICATED)
    public static class Unknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
