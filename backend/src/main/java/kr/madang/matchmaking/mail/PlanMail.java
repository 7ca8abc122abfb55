package kr.madang.matchmaking.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.madang.exhibitor.Contact;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.expo.Expo;
import kr.madang.expo.Expos;
import kr.madang.matchmaking.AgendaCalendar;
import kr.madang.matchmaking.AgendaMeeting;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.Buyers;
import kr.madang.matchmaking.Meetings;
import kr.madang.matchmaking.Publication;
import kr.madang.matchmaking.Side;
import kr.madang.messaging.CalendarFile;
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

/** Writes the mail that tells a company of its meetings, with the agenda as a calendar file, or that none is left. */
@Component
class PlanMail implements MessageComposer {

    private static final String AGENDA_PAGE = "/participant/meetings";

    private static final MessageKind SET = MessageKind.load(
            Publication.PLAN_PUBLISHED,
            Placeholder.text("name", "이도윤", "Doyun Lee"),
            Placeholder.text("expo", "화성 산업전", "Hwaseong Industry Expo"),
            Placeholder.text("count", "2", "2"),
            Placeholder.lines(
                            "meetings",
                            "5월 12일 (수) 10:00–10:20 · 상담 테이블 A-03 · 나래 로봇\n5월 12일 (수) 11:30–11:50 · 상담 테이블 B-01 · 한빛 센서",
                            "Wed 12 May 10:00–10:20 · Table A-03 · Narae Robotics\nWed 12 May 11:30–11:50 · Table B-01 · Hanbit Sensors")
                    .needed(),
            Placeholder.link("link", AGENDA_PAGE));

    private static final MessageKind CALLED_OFF = MessageKind.load(
            "plan-withdrawn",
            Placeholder.text("name", "이도윤", "Doyun Lee"),
            Placeholder.text("expo", "화성 산업전", "Hwaseong Industry Expo"),
            Placeholder.link("link", AGENDA_PAGE));

    private final MailWriter writer;
    private final Buyers buyers;
    private final Exhibitors exhibitors;
    private final Meetings meetings;
    private final Expos expos;
    private final AgendaCalendar calendar;
    private final PublicAddress address;

    PlanMail(
            MailWriter writer,
            Buyers buyers,
            Exhibitors exhibitors,
            Meetings meetings,
            Expos expos,
            AgendaCalendar calendar,
            PublicAddress address) {
        this.writer = writer;
        this.buyers = buyers;
        this.exhibitors = exhibitors;
        this.meetings = meetings;
        this.expos = expos;
        this.calendar = calendar;
        this.address = address;
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(SET, CALLED_OFF);
    }

    /** Which of the two it is, is known when it is sent. */
    @Override
    public Set<String> templates() {
        return Set.of(Publication.PLAN_PUBLISHED);
    }

    @Override
    public Mono<Mail> compose(Message message) {
        return findRecipient(message.subject()).flatMap(this::gather).flatMap(this::write);
    }

    private Mono<Recipient> findRecipient(UUID company) {
        return buyers.findContact(new Buyer.Id(company))
                .map(contact -> new Recipient(Side.BUYER, company, contact))
                .switchIfEmpty(exhibitors
                        .findContact(new Exhibitor.Id(company))
                        .map(contact -> new Recipient(Side.EXHIBITOR, company, contact)));
    }

    private Mono<Told> gather(Recipient recipient) {
        return Mono.zip(
                        meetings.listOf(recipient.side(), recipient.company())
                                .filter(AgendaMeeting::live)
                                .collectList(),
                        expos.getHere(),
                        Place.current())
                .map(all -> new Told(recipient.contact(), all.getT1(), all.getT2(), all.getT3()));
    }

    private Mono<Mail> write(Told told) {
        Locale locale = told.contact().english() ? Locale.ENGLISH : Locale.KOREAN;
        boolean any = !told.agenda().isEmpty();
        Map<String, Object> values = new HashMap<>(Map.of(
                "name", told.contact().name(),
                "expo", told.expo().name().in(locale),
                "link", address.page(told.place(), locale, AGENDA_PAGE)));
        if (any) {
            values.put("count", told.agenda().size());
            values.put(
                    "meetings",
                    told.agenda().stream()
                            .map(meeting -> line(meeting, told.expo().timeZone(), locale))
                            .collect(Collectors.joining("\n")));
        }
        return writer.write(
                any ? SET : CALLED_OFF,
                new MailWriter.Recipient(
                        told.contact().email(), locale, told.expo().name()),
                values,
                List.of(),
                any ? List.of(attach(told, locale)) : List.of());
    }

    private Mail.Attached attach(Told told, Locale locale) {
        return new Mail.Attached("meetings.ics", CalendarFile.TYPE, calendar.of(told.agenda(), told.expo(), locale));
    }

    private static String line(AgendaMeeting meeting, ZoneId zone, Locale locale) {
        boolean korean = locale.equals(Locale.KOREAN);
        DateTimeFormatter day = DateTimeFormatter.ofPattern(korean ? "M월 d일 (E) HH:mm" : "EEE d MMM HH:mm", locale);
        return day.format(meeting.start().atZone(zone)) + "–"
                + DateTimeFormatter.ofPattern("HH:mm").format(meeting.end().atZone(zone))
                + (korean ? " · 상담 테이블 " : " · Table ") + meeting.table()
                + " · " + meeting.other().name().in(locale);
    }

    private record Recipient(Side side, UUID company, Contact contact) {}

    private record Told(Contact contact, List<AgendaMeeting> agenda, Expo expo, Place place) {}
}
