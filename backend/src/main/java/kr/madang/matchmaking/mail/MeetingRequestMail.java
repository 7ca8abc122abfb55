package kr.madang.matchmaking.mail;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.madang.exhibitor.Contact;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.expo.Expo;
import kr.madang.expo.Expos;
import kr.madang.matchmaking.Buyers;
import kr.madang.matchmaking.MeetingRequest;
import kr.madang.matchmaking.MeetingRequestStore.Received;
import kr.madang.matchmaking.MeetingRequests;
import kr.madang.matchmaking.Side;
import kr.madang.messaging.Mail;
import kr.madang.messaging.MailWriter;
import kr.madang.messaging.Message;
import kr.madang.messaging.MessageComposer;
import kr.madang.messaging.MessageKind;
import kr.madang.messaging.Placeholder;
import kr.madang.messaging.PublicAddress;
import kr.madang.shared.Place;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the mail that tells a company who asks it for a meeting, and why. */
@Component
class MeetingRequestMail implements MessageComposer {

    private static final String REQUESTS_PAGE = "/participant/requests";

    private static final MessageKind KIND = MessageKind.load(
            MeetingRequests.REQUESTED,
            Placeholder.text("name", "이도윤", "Doyun Lee"),
            Placeholder.text("expo", "화성 산업전", "Hwaseong Industry Expo"),
            Placeholder.text("company", "나래 로봇", "Narae Robotics"),
            Placeholder.lines(
                    "message",
                    "물류 창고에서 쓸 자율주행 로봇을 찾고 있어요. 만나서 이야기하고 싶어요.",
                    "We look for autonomous robots for our warehouse and would like to meet you."),
            Placeholder.text("until", "5월 12일", "12 May"),
            Placeholder.link("link", REQUESTS_PAGE));

    private final MailWriter writer;
    private final MeetingRequests requests;
    private final Buyers buyers;
    private final Exhibitors exhibitors;
    private final Expos expos;
    private final PublicAddress address;

    MeetingRequestMail(
            MailWriter writer,
            MeetingRequests requests,
            Buyers buyers,
            Exhibitors exhibitors,
            Expos expos,
            PublicAddress address) {
        this.writer = writer;
        this.requests = requests;
        this.buyers = buyers;
        this.exhibitors = exhibitors;
        this.expos = expos;
        this.address = address;
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(KIND);
    }

    @Override
    public Mono<Mail> compose(Message message) {
        return requests.findWaiting(new MeetingRequest.Id(message.subject()))
                .flatMap(received -> Mono.zip(findContact(received), expos.getHere(), Place.current())
                        .map(all -> new Told(received.request(), all.getT1(), all.getT2(), all.getT3())))
                .flatMap(this::write);
    }

    private Mono<Contact> findContact(Received received) {
        return received.side() == Side.BUYER
                ? buyers.findContact(received.buyer())
                : exhibitors.findContact(received.exhibitor());
    }

    private Mono<Mail> write(Told told) {
        Locale locale = told.contact().english() ? Locale.ENGLISH : Locale.KOREAN;
        DateTimeFormatter day =
                DateTimeFormatter.ofPattern(told.contact().english() ? "d MMMM HH:mm" : "M월 d일 HH:mm", locale);
        return writer.write(
                KIND,
                new MailWriter.Recipient(
                        told.contact().email(), locale, told.expo().name()),
                Map.of(
                        "name", told.contact().name(),
                        "expo", told.expo().name().in(locale),
                        "company", told.request().other().name().in(locale),
                        "message", told.request().message(),
                        "until",
                                day.format(told.request()
                                        .expiresAt()
                                        .atZone(told.expo().timeZone())),
                        "link", address.page(told.place(), locale, REQUESTS_PAGE)),
                List.of(),
                List.of());
    }

    private record Told(MeetingRequest request, Contact contact, Expo expo, Place place) {}
}
