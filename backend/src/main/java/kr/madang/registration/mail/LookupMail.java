package kr.madang.registration.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.madang.expo.Expo;
import kr.madang.messaging.Mail;
import kr.madang.messaging.MailTemplate;
import kr.madang.messaging.Message;
import kr.madang.messaging.MessageComposer;
import kr.madang.registration.LookupCode;
import kr.madang.registration.Registration;
import kr.madang.registration.RegistrationForm;
import kr.madang.registration.RegistrationForms;
import kr.madang.registration.RegistrationLookup;
import kr.madang.registration.RegistrationSettings;
import kr.madang.registration.Registrations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the mail with the code by which one finds one's registration. */
@Component
class LookupMail implements MessageComposer {

    private final MailTemplate template = MailTemplate.load(RegistrationLookup.MAIL);
    private final RegistrationLookup lookup;
    private final Registrations registrations;
    private final RegistrationForms forms;
    private final RegistrationSettings settings;

    LookupMail(
            RegistrationLookup lookup,
            Registrations registrations,
            RegistrationForms forms,
            RegistrationSettings settings) {
        this.lookup = lookup;
        this.registrations = registrations;
        this.forms = forms;
        this.settings = settings;
    }

    @Override
    public Set<String> templates() {
        return Set.of(RegistrationLookup.MAIL);
    }

    @Override
    public Mono<Mail> compose(Message message) {
        Registration.Id id = new Registration.Id(message.subject());
        return lookup.find(id)
                .flatMap(code -> Mono.zip(
                        registrations.find(id),
                        forms.getHere().map(RegistrationForm::expo),
                        (registration, expo) -> write(code, registration, expo)));
    }

    private Mail write(LookupCode code, Registration registration, Expo expo) {
        Locale locale = registration.visitor().locale();
        MailTemplate.Written written = template.write(
                locale,
                Map.of(
                        "expo", expo.name().in(locale),
                        "code", code.digits(),
                        "minutes", settings.codesLast().toMinutes()));
        return new Mail(
                registration.visitor().email(),
                expo.name().in(locale),
                written.subject(),
                written.text(),
                written.html(),
                List.of(),
                List.of());
    }
}
