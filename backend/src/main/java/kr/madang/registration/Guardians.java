package kr.madang.registration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import kr.madang.messaging.Courier;
import kr.madang.messaging.Mail;
import kr.madang.shared.Ids;
import kr.madang.shared.Place;
import kr.madang.shared.Sha256;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Asks a guardian before a child under 14 is registered, and stores nothing until they have agreed. */
@Service
public class Guardians {

    private final RegistrationForms forms;
    private final Registering registering;
    private final RegistrationSettings settings;
    private final GuardianMail mails;
    private final Courier courier;
    private final Clock clock;

    Guardians(
            RegistrationForms forms,
            Registering registering,
            RegistrationSettings settings,
            GuardianMail mails,
            Courier courier,
            Clock clock) {
        this.forms = forms;
        this.registering = registering;
        this.settings = settings;
        this.mails = mails;
        this.courier = courier;
        this.clock = clock;
    }

    /** Mails the guardian a link that holds what the child wrote. Ends when the mail server has taken the mail. */
    public Mono<Void> ask(Visitor child, String admissionType, AdmissionType.Channel channel, String guardianEmail) {
        GuardianRequest request = new GuardianRequest(
                Ids.next(),
                child,
                admissionType,
                channel,
                guardianEmail,
                clock.instant().plus(settings.guardianAnswersWithin()));
        return Mono.zip(forms.getHere(), Place.current())
                .flatMap(both -> write(request, both.getT1(), both.getT2()))
                .flatMap(courier::send);
    }

    private Mono<Mail> write(GuardianRequest request, RegistrationForm form, Place place) {
        AdmissionType type = form.ensureOffered(request.admissionType(), request.channel(), clock.instant());
        return mails.write(request, type, form.expo(), place);
    }

    /** Registers the child with the guardian's consent; agreeing again finds what was registered. */
    public Mono<Registration> agree(
            GuardianAccess access,
            String guardianName,
            List<RegistrationForm.Answer> answers,
            List<RegistrationForm.Reply> replies) {
        GuardianRequest request = access.request();
        String key = "guardian-" + request.key();
        return registering.register(new NewRegistration(
                request.child(),
                request.admissionType(),
                new Age(null, false),
                answers,
                replies,
                key,
                Sha256.of(key.getBytes(StandardCharsets.US_ASCII)),
                true,
                request.channel(),
                new Guardian(guardianName, request.guardianEmail())));
    }
}
