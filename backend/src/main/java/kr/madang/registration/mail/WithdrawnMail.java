package kr.madang.registration.mail;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
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
import kr.madang.registration.ConsentItem;
import kr.madang.registration.Registration;
import kr.madang.registration.RegistrationForm;
import kr.madang.registration.RegistrationForms;
import kr.madang.registration.Registrations;
import kr.madang.registration.Unsubscribing;
import kr.madang.registration.VisitorAccess;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells a visitor that consent to marketing mail was taken back, and when. */
@Component
class WithdrawnMail implements MessageComposer {

    private static final MessageKind KIND = MessageKind.load(
            Unsubscribing.WITHDRAWN_MAIL,
            Placeholder.text("name", "김하늘", "Haneul Kim"),
            Placeholder.text("expo", "화성 산업전", "Hwaseong Industry Expo").needed(),
            Placeholder.text("when", "2027년 5월 12일", "12 May 2027").needed());

    private final MailWriter writer;
    private final Registrations registrations;
    private final RegistrationForms forms;

    WithdrawnMail(MailWriter writer, Registrations registrations, RegistrationForms forms) {
        this.writer = writer;
        this.registrations = registrations;
        this.forms = forms;
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(KIND);
    }

    @Override
    public Mono<Mail> compose(Message message) {
        Registration.Id id = new Registration.Id(message.subject());
        return Mono.zip(
                        findWithdrawn(id),
                        registrations.find(id),
                        forms.getHere().map(RegistrationForm::expo))
                .flatMap(all -> write(all.getT2(), all.getT3(), all.getT1()));
    }

    /** When it was taken back last. */
    private Mono<Instant> findWithdrawn(Registration.Id id) {
        return registrations
                .listOwnConsents(new VisitorAccess(id))
                .filter(own -> own.kind() == ConsentItem.Kind.MARKETING)
                .mapNotNull(Registrations.OwnConsent::withdrawnAt)
                .sort(Comparator.reverseOrder())
                .next();
    }

    private Mono<Mail> write(Registration registration, Expo expo, Instant when) {
        Locale locale = registration.visitor().locale();
        return writer.write(
                KIND,
                new MailWriter.Recipient(registration.visitor().email(), locale, expo.name()),
                Map.of(
                        "name", registration.visitor().name(),
                        "expo", expo.name().in(locale),
                        "when",
                                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                        .withLocale(locale)
                                        .format(when.atZone(expo.timeZone()))));
    }
}
