package kr.madang.registration.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
import kr.madang.registration.ManageLinks;
import kr.madang.registration.Registration;
import kr.madang.registration.RegistrationForm;
import kr.madang.registration.RegistrationForms;
import kr.madang.registration.Registrations;
import kr.madang.shared.Place;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the mails that say where a registration stands while it gives no badge: a kind a state. */
@Component
class StandingMail implements MessageComposer {

    private static final String PREFIX = "registration-";
    private static final List<Registration.State> TOLD = List.of(
            Registration.State.REQUESTED,
            Registration.State.WAITING,
            Registration.State.OFFERED,
            Registration.State.REFUSED,
            Registration.State.CANCELLED,
            Registration.State.EXPIRED);

    private static final List<MessageKind> KINDS =
            TOLD.stream().map(StandingMail::kindOf).toList();

    private final MailWriter writer;
    private final Registrations registrations;
    private final RegistrationForms forms;
    private final ManageLinks links;

    StandingMail(MailWriter writer, Registrations registrations, RegistrationForms forms, ManageLinks links) {
        this.writer = writer;
        this.registrations = registrations;
        this.forms = forms;
        this.links = links;
    }

    @Override
    public List<MessageKind> kinds() {
        return KINDS;
    }

    /** Nothing is said that is not so any more: whoever has been offered a place is not told that they wait. */
    @Override
    public Mono<Mail> compose(Message message) {
        return registrations
                .find(new Registration.Id(message.subject()))
                .filter(registration -> templateOf(registration.state()).equals(message.template()))
                .flatMap(registration -> write(registration, message.template()));
    }

    private Mono<Mail> write(Registration registration, String template) {
        return Mono.zip(
                        forms.getHere().map(RegistrationForm::expo),
                        Place.current(),
                        registrations.findPlaceInLine(registration.id()).defaultIfEmpty(0L))
                .flatMap(all -> write(registration, template, all.getT1(), all.getT2(), all.getT3()));
    }

    private Mono<Mail> write(Registration registration, String template, Expo expo, Place place, long placeInLine) {
        Locale locale = registration.visitor().locale();
        MessageKind kind = KINDS.stream()
                .filter(one -> one.name().equals(template))
                .findFirst()
                .orElseThrow();
        return writer.write(
                kind,
                new MailWriter.Recipient(registration.visitor().email(), locale, expo.name()),
                Map.of(
                        "name", registration.visitor().name(),
                        "expo", expo.name().in(locale),
                        "admissionType", registration.type().name().in(locale),
                        "placeInLine", placeInLine,
                        "until", until(registration, expo.timeZone(), locale),
                        "link", links.linkTo(registration, place)));
    }

    private static MessageKind kindOf(Registration.State state) {
        List<Placeholder> placeholders = new ArrayList<>(List.of(
                Placeholder.text("name", "김하늘", "Haneul Kim"),
                Placeholder.text("expo", "화성 산업전", "Hwaseong Industry Expo"),
                Placeholder.text("admissionType", "일반", "General"),
                Placeholder.link("link", "/badge#example")));
        if (state == Registration.State.WAITING) {
            placeholders.add(Placeholder.text("placeInLine", "7", "7"));
        }
        if (state == Registration.State.OFFERED) {
            placeholders.add(Placeholder.text("until", "2027년 5월 12일 (수) 18:00", "18:00, Wednesday 12 May 2027")
                    .needed());
        }
        return MessageKind.load(templateOf(state), placeholders.toArray(Placeholder[]::new));
    }

    private static String until(Registration registration, ZoneId zone, Locale locale) {
        if (registration.offeredUntil() == null) {
            return "";
        }
        String pattern = locale.equals(Locale.KOREAN) ? "yyyy년 M월 d일 (E) HH:mm" : "HH:mm, EEEE d MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale)
                .format(registration.offeredUntil().atZone(zone));
    }

    private static String templateOf(Registration.State state) {
        return PREFIX + state.name().toLowerCase(Locale.ROOT);
    }
}
