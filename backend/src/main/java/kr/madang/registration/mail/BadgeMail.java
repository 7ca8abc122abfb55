package kr.madang.registration.mail;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.madang.expo.Expo;
import kr.madang.expo.ExpoDay;
import kr.madang.messaging.CalendarFile;
import kr.madang.messaging.Mail;
import kr.madang.messaging.MailWriter;
import kr.madang.messaging.Message;
import kr.madang.messaging.MessageComposer;
import kr.madang.messaging.MessageKind;
import kr.madang.messaging.Placeholder;
import kr.madang.registration.Badge;
import kr.madang.registration.BadgeImage;
import kr.madang.registration.Badges;
import kr.madang.registration.ManageLinks;
import kr.madang.registration.Registration;
import kr.madang.registration.RegistrationForm;
import kr.madang.registration.RegistrationForms;
import kr.madang.registration.Registrations;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the mail that brings a visitor the badge: QR code, the days for the calendar, and the link to all else. */
@Component
class BadgeMail implements MessageComposer {

    private static final String QR = "badge-qr";

    private static final MessageKind KIND = MessageKind.load(
            Registrations.BADGE_MAIL,
            Placeholder.text("name", "김하늘", "Haneul Kim"),
            Placeholder.text("expo", "화성 산업전", "Hwaseong Industry Expo"),
            Placeholder.text("venue", "화성종합경기타운", "Hwaseong Sports Complex"),
            Placeholder.text("admissionType", "일반", "General"),
            Placeholder.lines(
                    "days",
                    "2027년 5월 12일 (수) 10:00–18:00\n2027년 5월 13일 (목) 10:00–18:00",
                    "Wednesday 12 May 2027, 10:00–18:00\nThursday 13 May 2027, 10:00–18:00"),
            Placeholder.text("shortCode", "7K4M9QXP", "7K4M9QXP"),
            Placeholder.picture(
                    "qr",
                    new InTwoLanguages(
                            "입장 배지 QR 코드. 보이지 않으면 배지 페이지를 열어 주세요.",
                            "QR code of your badge. If you cannot see it, please open your badge page."),
                    BadgeImage.png("EXAMPLE".repeat(17))),
            Placeholder.link("link", "/badge#example"));

    private final MailWriter writer;
    private final Registrations registrations;
    private final Badges badges;
    private final RegistrationForms forms;
    private final ManageLinks links;
    private final Clock clock;

    BadgeMail(
            MailWriter writer,
            Registrations registrations,
            Badges badges,
            RegistrationForms forms,
            ManageLinks links,
            Clock clock) {
        this.writer = writer;
        this.registrations = registrations;
        this.badges = badges;
        this.forms = forms;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(KIND);
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
                .flatMap(all -> write(registration, all.getT1(), all.getT2(), all.getT3()));
    }

    private Mono<Mail> write(Registration registration, Badge badge, Expo expo, Place place) {
        Locale locale = registration.visitor().locale();
        String link = links.linkTo(registration, place);
        return writer.write(
                KIND,
                new MailWriter.Recipient(registration.visitor().email(), locale, expo.name()),
                Map.of(
                        "name", badge.name(),
                        "expo", expo.name().in(locale),
                        "venue", expo.venue().in(locale),
                        "admissionType", badge.type().name().in(locale),
                        "shortCode", badge.shortCode(),
                        "days",
                                badge.days().stream()
                                        .map(day -> line(day, expo.timeZone(), locale))
                                        .collect(Collectors.joining("\n")),
                        "link", link,
                        "qr", "cid:" + QR),
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
