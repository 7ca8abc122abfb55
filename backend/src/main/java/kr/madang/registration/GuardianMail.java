package kr.madang.registration;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.madang.expo.Expo;
import kr.madang.messaging.Mail;
import kr.madang.messaging.MailTemplate;
import kr.madang.shared.Place;
import org.springframework.stereotype.Component;

/** Writes the mail that asks a guardian. It goes by no outbox, since it holds what must not be stored. */
@Component
class GuardianMail {

    private final MailTemplate template = MailTemplate.load("guardian-request");
    private final GuardianLinks links;

    GuardianMail(GuardianLinks links) {
        this.links = links;
    }

    Mail write(GuardianRequest request, AdmissionType type, Expo expo, Place place) {
        Locale locale = request.child().locale();
        String pattern = locale.equals(Locale.KOREAN) ? "yyyy년 M월 d일 (E) HH:mm" : "HH:mm, EEEE d MMMM yyyy";
        MailTemplate.Written written = template.write(
                locale,
                Map.of(
                        "expo", expo.name().in(locale),
                        "name", request.child().name(),
                        "admissionType", type.name().in(locale),
                        "until",
                                DateTimeFormatter.ofPattern(pattern, locale)
                                        .format(request.until().atZone(expo.timeZone())),
                        "link", links.linkTo(request, place)));
        return new Mail(
                request.guardianEmail(),
                expo.name().in(locale),
                written.subject(),
                written.text(),
                written.html(),
                List.of(),
                List.of());
    }
}
