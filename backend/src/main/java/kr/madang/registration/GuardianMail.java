package kr.madang.registration;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.madang.expo.Expo;
import kr.madang.messaging.Mail;
import kr.madang.messaging.MailWriter;
import kr.madang.messaging.MessageKind;
import kr.madang.messaging.MessageKinds;
import kr.madang.messaging.Placeholder;
import kr.madang.shared.Place;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the mail that asks a guardian. It goes by no outbox, since it holds what must not be stored. */
@Component
class GuardianMail implements MessageKinds {

    private static final MessageKind KIND = MessageKind.load(
            "guardian-request",
            Placeholder.text("name", "김하늘", "Haneul Kim").needed(),
            Placeholder.text("expo", "화성 산업전", "Hwaseong Industry Expo"),
            Placeholder.text("admissionType", "일반", "General"),
            Placeholder.text("until", "2027년 5월 12일 (수) 18:00", "18:00, Wednesday 12 May 2027"),
            Placeholder.link("link", "/guardian#example"));

    private final MailWriter writer;
    private final GuardianLinks links;

    GuardianMail(MailWriter writer, GuardianLinks links) {
        this.writer = writer;
        this.links = links;
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(KIND);
    }

    Mono<Mail> write(GuardianRequest request, AdmissionType type, Expo expo, Place place) {
        Locale locale = request.child().locale();
        String pattern = locale.equals(Locale.KOREAN) ? "yyyy년 M월 d일 (E) HH:mm" : "HH:mm, EEEE d MMMM yyyy";
        return writer.write(
                KIND,
                new MailWriter.Recipient(request.guardianEmail(), locale, expo.name()),
                Map.of(
                        "expo", expo.name().in(locale),
                        "name", request.child().name(),
                        "admissionType", type.name().in(locale),
                        "until",
                                DateTimeFormatter.ofPattern(pattern, locale)
                                        .format(request.until().atZone(expo.timeZone())),
                        "link", links.linkTo(request, place)));
    }
}
