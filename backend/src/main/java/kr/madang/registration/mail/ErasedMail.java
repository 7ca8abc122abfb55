package kr.madang.registration.mail;

import java.util.List;
import java.util.Map;
import kr.madang.expo.Expo;
import kr.madang.messaging.Mail;
import kr.madang.messaging.MailWriter;
import kr.madang.messaging.Message;
import kr.madang.messaging.MessageComposer;
import kr.madang.messaging.MessageKind;
import kr.madang.messaging.Placeholder;
import kr.madang.registration.Erasing;
import kr.madang.registration.RegistrationForm;
import kr.madang.registration.RegistrationForms;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the last mail to a visitor, who is known by nothing but the address that its message encloses. */
@Component
class ErasedMail implements MessageComposer {

    private static final MessageKind KIND = MessageKind.load(
            Erasing.ERASED_MAIL,
            Placeholder.text("expo", "화성 산업전", "Hwaseong Industry Expo"),
            Placeholder.text("number", "01937e5c-7a52-7d2e-9a51-3f0c8b1d6e47", "01937e5c-7a52-7d2e-9a51-3f0c8b1d6e47")
                    .needed());

    private final MailWriter writer;
    private final RegistrationForms forms;

    ErasedMail(MailWriter writer, RegistrationForms forms) {
        this.writer = writer;
        this.forms = forms;
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(KIND);
    }

    @Override
    public Mono<Mail> compose(Message message) {
        return Mono.justOrEmpty(message.enclosed())
                .map(Erasing.LastAddress::read)
                .zipWith(forms.getHere().map(RegistrationForm::expo))
                .flatMap(both -> write(both.getT1(), both.getT2(), message));
    }

    private Mono<Mail> write(Erasing.LastAddress address, Expo expo, Message message) {
        return writer.write(
                KIND,
                new MailWriter.Recipient(address.email(), address.locale(), expo.name()),
                Map.of(
                        "expo",
                        expo.name().in(address.locale()),
                        "number",
                        message.subject().toString()));
    }
}
