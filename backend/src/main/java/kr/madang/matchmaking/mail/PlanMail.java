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
import java.util.stream.Stream;
import kr.madang.exhibitor.Contact;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.expo.Expo;
import kr.madang.expo.Expos;
import kr.madang.matchmaking.AgendaCalendar;
import kr.madang.matchmaking.AgendaChange;
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

/**
 * Writes the mail that tells a company of its meetings, with the agenda as a calendar file: all of them the first time, later
 * what has changed, or that none is left.
 */
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

    private static final MessageKind CHANGED = MessageKind.load(
            "plan-changed",
            Placeholder.text("name", "이도윤", "Doyun Lee"),
            Placeholder.text("expo", "화성 산업전", "Hwaseong Industry Expo"),
            Placeholder.lines(
                            "changes",
                            "새로 잡힘: 5월 12일 (수) 10:00–10:20 · 상담 테이블 A-03 · 나래 로봇\n취소됨: 5월 12일 (수) 11:30–11:50 · 상담 테이블 B-01 · 한빛 센서",
                            "New: Wed 12 May 10:00–10:20 · Table A-03 · Narae Robotics\nCalled off: Wed 12 May 11:30–11:50 · Table B-01 · Hanbit Sensors")
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
        return List.of(SET, CHANGED, CALLED_OFF);
    }

    /** Which of them it is, is known when it is sent. */
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
                        meetings.listChanges(recipient.side(), recipient.company())
                                .collectList(),
                        expos.getHere(),
                        Place.current())
                .map(all -> new Told(recipient.contact(), all.getT1(), all.getT2(), all.getT3(), all.getT4()));
    }

    private Mono<Mail> write(Told told) {
        Locale locale = told.contact().english() ? Locale.ENGLISH : Locale.KOREAN;
        Map<String, Object> values = new HashMap<>(Map.of(
                "name", told.contact().name(),
                "expo", told.expo().name().in(locale),
                "link", address.page(told.place(), locale, AGENDA_PAGE)));
        MessageKind kind = told.kind();
        if (kind.equals(SET)) {
            values.put("count", told.agenda().size());
            values.put("meetings", lines(told.agenda().stream().map(meeting -> line(meeting, told.zone(), locale))));
        } else if (kind.equals(CHANGED)) {
            values.put("changes", lines(told.changes().stream().map(change -> line(change, told.zone(), locale))));
        }
        return writer.write(
                kind,
                new MailWriter.Recipient(
                        told.contact().email(), locale, told.expo().name()),
                values,
                List.of(),
                kind.equals(CALLED_OFF) ? List.of() : List.of(attach(told, locale)));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    private static String line(AgendaChange change, ZoneId zone, Locale locale) {
        boolean korean = locale.equals(Locale.KOREAN);
        String what = switch (change.kind()) {
            case ADDED -> korean ? "새로 잡힘: " : "New: ";
            case RESEATED -> korean ? "자리 바뀜: " : "Other table: ";
            case CANCELLED -> korean ? "취소됨: " : "Called off: ";
        };
        return what + line(change.meeting(), zone, locale);
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

    private record Told(
            Contact contact, List<AgendaMeeting> agenda, List<AgendaChange> changes, Expo expo, Place place) {

        ZoneId zone() {
            return expo.timeZone();
        }

        /** Who has nothing but what is new reads it as a whole. */
        MessageKind kind() {
            if (agenda.isEmpty()) {
                return CALLED_OFF;
            }
            boolean allNew = changes.size() == agenda.size()
                    && changes.stream().allMatch(change -> change.kind() == AgendaChange.Kind.ADDED);
            return allNew || changes.isEmpty() ? SET : CHANGED;
        }
    }
}
