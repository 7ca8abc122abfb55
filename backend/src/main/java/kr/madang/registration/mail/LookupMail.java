package kr.madang.registration.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.madang.expo.Expo;
import kr.madang.messaging.Mail;
import kr.madang.messaging.MailWriter;
import kr.madang.messaging.Message;
import kr.madang.messaging.MessageComposer;
import kr.madang.messaging.MessageKind;
import kr.madang.messaging.Placeholder;
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

    private static final MessageKind KIND = MessageKind.load(
            RegistrationLookup.MAIL,
            Placeholder.text("expo", "화성 산업전", "Hwaseong Industry Expo"),
            Placeholder.code("code", "482913"),
            Placeholder.text("minutes", "10", "10"));

    private final MailWriter writer;
    private final RegistrationLookup lookup;
    private final Registrations registrations;
    private final RegistrationForms forms;
    private final RegistrationSettings settings;

    LookupMail(
            MailWriter writer,
            RegistrationLookup lookup,
            Registrations registrations,
            RegistrationForms forms,
            RegistrationSettings settings) {
        this.writer = writer;
        this.lookup = lookup;
        this.registrations = registrations;
        this.forms = forms;
        this.settings = settings;
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(KIND);
    }

    @Override
    public Mono<Mail> compose(Message message) {
        Registration.Id id = new Registration.Id(message.subject());
        return lookup.find(id)
                .flatMap(code -> Mono.zip(
                        Mono.just(code), registrations.find(id), forms.getHere().map(RegistrationForm::expo)))
                .flatMap(all -> write(all.getT1(), all.getT2(), all.getT3()));
    }

    private Mono<Mail> write(LookupCode code, Registration registration, Expo expo) {
        Locale locale = registration.visitor().locale();
        return writer.write(
                KIND,
                new MailWriter.Recipient(registration.visitor().email(), locale, expo.name()),
                Map.of(
                        "expo",
                        expo.name().in(locale),
                        "code",
                        code.digits(),
                        "minutes",
                        settings.codesLast().toMinutes()));
    }
}
