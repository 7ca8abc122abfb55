package kr.madang.registration.mail;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.madang.expo.Expo;
import kr.madang.expo.ExpoDay;
import kr.madang.messaging.CalendarFile;
import kr.madang.messaging.Mail;
import kr.madang.messaging.MailTemplate;
import kr.madang.messaging.Message;
import kr.madang.messaging.MessageComposer;
import kr.madang.registration.Badge;
import kr.madang.registration.BadgeImage;
import kr.madang.registration.Badges;
import kr.madang.registration.ManageLinks;
import kr.madang.registration.Registration;
import kr.madang.registration.RegistrationForm;
import kr.madang.registration.RegistrationForms;
import kr.madang.registration.Registrations;
import kr.madang.shared.Place;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the mail that brings a visitor the badge: QR code, the days for the calendar, and the link to all else. */
@Component
class BadgeMail implements MessageComposer {

    private static final String QR = "badge-qr";

    private final MailTemplate template = MailTemplate.load(Registrations.BADGE_MAIL);
    private final Registrations registrations;
    private final Badges badges;
    private final RegistrationForms forms;
    private final ManageLinks links;
    private final Clock clock;

    BadgeMail(Registrations registrations, Badges badges, RegistrationForms forms, ManageLinks links, Clock clock) {
        this.registrations = registrations;
        this.badges = badges;
        this.forms = forms;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Set<String> templates() {
        return Set.of(Registrations.BADGE_MAIL);
    }

    @Override
    public Mono<Mail> compose(Message message) {
        return registrations
                .find(new Registration.Id(message.subject()))
                .filter(registration -> registration.state() == Registration.State.REGISTERED)
                .flatMap(this::write);
    }

    private Mono<Mail> write(Registration registration) {
        return Mono.zip(badges.getBadge(registration), forms.getHere().map(RegistrationForm::expo), Place.current())
                .map(all -> write(registration, all.getT1(), all.getT2(), all.getT3()));
    }

    private Mail write(Registration registration, Badge badge, Expo expo, Place place) {
        Locale locale = registration.visitor().locale();
        String link = links.linkTo(registration, place);
        MailTemplate.Written written = template.write(
                locale,
                Map.of(
                        "name", badge.name(),
                        "expo", expo.name().in(locale),
                        "venue", expo.venue().in(locale),
                        "admissionType", badge.type().name().in(locale),
                        "shortCode", badge.shortCode(),
                        "days",
                                badge.days().stream()
                                        .map(day -> line(day, expo.timeZone(), locale))
                                        .toList(),
                        "link", link,
                        "qr", QR));
        return new Mail(
                registration.visitor().email(),
                expo.name().in(locale),
                written.subject(),
                written.text(),
                written.html(),
                List.of(new Mail.Image(QR, "image/png", BadgeImage.png(badge.token()))),
                List.of(new Mail.Attached(
                        expo.slug() + ".ics", CalendarFile.TYPE, calendar(badge, expo, locale, link))));
    }

    private byte[] calendar(Badge badge, Expo expo, Locale locale, String link) {
        return CalendarFile.of(
                badge.days().stream()
                        .map(day -> new CalendarFile.Appointment(
                                day.day() + "@" + expo.slug(),
                                day.opensAt(),
                                day.closesAt(),
                                expo.name().in(locale),
                                expo.venue().in(locale),
                                link))
                        .toList(),
                expo.timeZone(),
                clock.instant());
    }

    private static String line(ExpoDay day, ZoneId zone, Locale locale) {
        boolean korean = locale.equals(Locale.KOREAN);
        DateTimeFormatter date = DateTimeFormatter.ofPattern(korean ? "yyyy년 M월 d일 (E)" : "EEEE d MMMM yyyy", locale);
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm");
        return date.format(day.day()) + (korean ? " " : ", ")
                + time.format(day.opensAt().atZone(zone)) + "–"
                + time.format(day.closesAt().atZone(zone));
    }
}
