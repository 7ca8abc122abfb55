package kr.madang.application.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.madang.application.Application;
import kr.madang.application.ApplicationLinks;
import kr.madang.application.Applying;
import kr.madang.application.Reviewing;
import kr.madang.expo.Expo;
import kr.madang.expo.Expos;
import kr.madang.messaging.Mail;
import kr.madang.messaging.MailWriter;
import kr.madang.messaging.Message;
import kr.madang.messaging.MessageComposer;
import kr.madang.messaging.MessageKind;
import kr.madang.messaging.Placeholder;
import kr.madang.shared.Place;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the mails to applicants. */
@Component
class ApplicationMail implements MessageComposer {

    private static final Placeholder EXPO = Placeholder.text("expo", "화성 산업전", "Hwaseong Industry Expo");
    private static final Placeholder NAME = Placeholder.text("name", "김지원", "Kim Jiwon");
    private static final Placeholder LINK = Placeholder.link("link", "/city-expo/apply");
    private static final Placeholder WORD =
            Placeholder.lines("word", "사업자등록증을 다시 올려 주세요.", "Please upload the licence again.");

    private static final List<MessageKind> KINDS = List.of(
            MessageKind.load(Applying.LINK_MAIL, EXPO, NAME, LINK),
            MessageKind.load(Applying.RECEIVED_MAIL, EXPO, NAME, LINK),
            MessageKind.load(Reviewing.COMPLETION_MAIL, EXPO, NAME, WORD, LINK),
            MessageKind.load(Reviewing.REFUSED_MAIL, EXPO, NAME, WORD));

    private final MailWriter writer;
    private final Applying applying;
    private final ApplicationLinks links;
    private final Expos expos;

    ApplicationMail(MailWriter writer, Applying applying, ApplicationLinks links, Expos expos) {
        this.writer = writer;
        this.applying = applying;
        this.links = links;
        this.expos = expos;
    }

    @Override
    public List<MessageKind> kinds() {
        return KINDS;
    }

    @Override
    public Mono<Mail> compose(Message message) {
        Application.Id id = new Application.Id(message.subject());
        return Mono.zip(applying.find(id).zipWhen(found -> expos.getHere()), Place.current())
                .flatMap(told -> write(
                        kindOf(message), told.getT1().getT1(), told.getT1().getT2(), told.getT2()));
    }

    private Mono<Mail> write(MessageKind kind, Application application, Expo expo, Place place) {
        Application.Applicant applicant = application.applicant();
        Locale locale = applicant.locale();
        Map<String, String> all = Map.of(
                "expo", expo.name().in(locale),
                "name", applicant.name(),
                "link", links.linkTo(application.id(), locale, place),
                "word", Objects.requireNonNullElse(application.word(), ""));
        return writer.write(kind, new MailWriter.Recipient(applicant.email(), locale, expo.name()), all);
    }

    private static MessageKind kindOf(Message message) {
        return KINDS.stream()
                .filter(kind -> kind.name().equals(message.template()))
                .findFirst()
                .orElseThrow();
    }
}
