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
import kr.madang.registration.OwnData;
import kr.madang.registration.RegistrationForm;
import kr.madang.registration.RegistrationForms;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the last mail to a visitor, who is known by nothing but the address that its message encloses. */
@Component
class ErasedMail implements MessageComposer {

    private final MailTemplate template = MailTemplate.load(OwnData.ERASED_MAIL);
    private final RegistrationForms forms;

    ErasedMail(RegistrationForms forms) {
        this.forms = forms;
    }

    @Override
    public Set<String> templates() {
        return Set.of(OwnData.ERASED_MAIL);
    }

    @Override
    public Mono<Mail> compose(Message message) {
        return Mono.justOrEmpty(message.enclosed())
                .map(OwnData.LastAddress::read)
                .zipWith(forms.getHere().map(RegistrationForm::expo), (address, expo) -> write(address, expo, message));
    }

    private Mail write(OwnData.LastAddress address, Expo expo, Message message) {
        Locale locale = address.locale();
        MailTemplate.Written written =
                template.write(locale, Map.of("expo", expo.name().in(locale), "number", message.subject()));
        return new Mail(
                address.email(),
                expo.name().in(locale),
                written.subject(),
                written.text(),
                written.html(),
                List.of(),
                List.of());
    }
}
