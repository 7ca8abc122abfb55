package kr.madang.matchmaking.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import kr.madang.messaging.MailTemplate;
import kr.madang.messaging.Message;
import kr.madang.messaging.MessageComposer;
import kr.madang.messaging.PublicAddress;
import kr.madang.shared.Place;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the mail that tells a company of its meetings, with the agenda as a calendar file, or that none is left. */
@Component
class PlanMail implements MessageComposer {

    private static final String AGENDA_PAGE = "/participant/meetings";

    private final MailTemplate template = MailTemplate.load(Publication.PLAN_PUBLISHED);
    private final Buyers buyers;
    private final Exhibitors exhibitors;
    private final Meetings meetings;
    private final Expos expos;
    private final AgendaCalendar calendar;
    private final PublicAddress address;

    PlanMail(
            Buyers buyers,
            Exhibitors exhibitors,
            Meetings meetings,
            Expos expos,
            AgendaCalendar calendar,
            PublicAddress address) {
        this.buyers = buyers;
        this.exhibitors = exhibitors;
        this.meetings = meetings;
        this.expos = expos;
        this.calendar = calendar;
        this.address = address;
    }

    @Override
    public Set<String> templates() {
        return Set.of(Publication.PLAN_PUBLISHED);
    }

    @Override
    public Mono<Mail> compose(Message message) {
        return findRecipient(message.subject()).flatMap(this::gather).map(this::write);
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

    private Mail write(Told told) {
        Locale locale = told.contact().english() ? Locale.ENGLISH : Locale.KOREAN;
        MailTemplate.Written written = template.write(
                locale,
                Map.of(
                        "name", told.contact().name(),
                        "expo", told.expo().name().in(locale),
                        "any", !told.agenda().isEmpty(),
                        "count", told.agenda().size(),
                        "meetings",
                                told.agenda().stream()
                                        .map(meeting ->
                                                line(meeting, told.expo().timeZone(), locale))
                                        .toList(),
                        "link", address.page(told.place(), locale, AGENDA_PAGE)));
        return new Mail(
                told.contact().email(),
                told.expo().name().in(locale),
                written.subject(),
                written.text(),
                written.html(),
                List.of(),
                told.agenda().isEmpty() ? List.of() : List.of(attach(told, locale)));
    }

    private Mail.Attached attach(Told told, Locale locale) {
        return new Mail.Attached("meetings.ics", CalendarFile.TYPE, calendar.of(told.agenda(), told.expo(), locale));
    }

    private static Map<String, Object> line(AgendaMeeting meeting, ZoneId zone, Locale locale) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern(
                locale.equals(Locale.KOREAN) ? "M월 d일 (E) HH:mm" : "EEE d MMM HH:mm", locale);
        return Map.of(
                "start", day.format(meeting.start().atZone(zone)),
                "end", DateTimeFormatter.ofPattern("HH:mm").format(meeting.end().atZone(zone)),
                "table", meeting.table(),
                "other", meeting.other().name().in(locale));
    }

    private record Recipient(Side side, UUID company, Contact contact) {}

    private record Told(Contact contact, List<AgendaMeeting> agenda, Expo expo, Place place) {}
}
