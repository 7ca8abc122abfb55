package kr.madang.registration.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.madang.expo.Expo;
import kr.madang.messaging.Mail;
import kr.madang.messaging.MailTemplate;
import kr.madang.messaging.Message;
import kr.madang.messaging.MessageComposer;
import kr.madang.registration.ManageLinks;
import kr.madang.registration.Registration;
import kr.madang.registration.RegistrationForm;
import kr.madang.registration.RegistrationForms;
import kr.madang.registration.Registrations;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the mails that say where a registration stands while it gives no badge: one file, one paragraph a state. */
@Component
class StandingMail implements MessageComposer {

    private static final String PREFIX = "registration-";
    private static final Set<Registration.State> TOLD = Set.of(
            Registration.State.REQUESTED,
            Registration.State.WAITING,
            Registration.State.OFFERED,
            Registration.State.REFUSED,
            Registration.State.CANCELLED,
            Registration.State.EXPIRED);

    private final MailTemplate template = MailTemplate.load("registration-standing");
    private final Registrations registrations;
    private final RegistrationForms forms;
    private final ManageLinks links;

    StandingMail(Registrations registrations, RegistrationForms forms, ManageLinks links) {
        this.registrations = registrations;
        this.forms = forms;
        this.links = links;
    }

    @Override
    public Set<String> templates() {
        return TOLD.stream().map(StandingMail::templateOf).collect(Collectors.toSet());
    }

    /** Nothing is said that is not so any more: whoever has been offered a place is not told that they wait. */
    @Override
    public Mono<Mail> compose(Message message) {
        return registrations
                .find(new Registration.Id(message.subject()))
                .filter(registration -> templateOf(registration.state()).equals(message.template()))
                .flatMap(this::write);
    }

    private Mono<Mail> write(Registration registration) {
        return Mono.zip(
                        forms.getHere().map(RegistrationForm::expo),
                        Place.current(),
                        registrations.findPlaceInLine(registration.id()).defaultIfEmpty(0L))
                .map(all -> write(registration, all.getT1(), all.getT2(), all.getT3()));
    }

    private Mail write(Registration registration, Expo expo, Place place, long placeInLine) {
        Locale locale = registration.visitor().locale();
        Map<String, Object> model = new HashMap<>(Map.of(
                "name", registration.visitor().name(),
                "expo", in(locale, expo.name()),
                "admissionType", in(locale, registration.type().name()),
                "placeInLine", placeInLine,
                "until", until(registration, expo.timeZone(), locale),
                "link", links.linkTo(registration, place)));
        TOLD.forEach(state -> model.put(state.name().toLowerCase(Locale.ROOT), state == registration.state()));
        MailTemplate.Written written = template.write(locale, model);
        return new Mail(
                registration.visitor().email(),
                in(locale, expo.name()),
                written.subject(),
                written.text(),
                written.html(),
                List.of(),
                List.of());
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

    private static String in(Locale locale, InTwoLanguages text) {
        return locale.equals(Locale.ENGLISH) ? text.en() : text.ko();
    }
}
