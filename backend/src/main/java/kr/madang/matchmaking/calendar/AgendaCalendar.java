package kr.madang.matchmaking.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.madang.expo.Expo;
import kr.madang.expo.Expos;
import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.Side;
import kr.madang.messaging.CalendarFile;
import kr.madang.shared.InTwoLanguages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Writes a company's agenda for calendar programs, in Korean or English. Meetings that are off are in it too, as such, so
 * that they vanish from calendars that have them; nobody's name is, for calendars keep what they read elsewhere.
 */
@Component
public class AgendaCalendar {

    private static final InTwoLanguages MEETING = new InTwoLanguages("상담", "Meeting");
    private static final InTwoLanguages MEETINGS = new InTwoLanguages("상담", "meetings");
    private static final InTwoLanguages TABLE = new InTwoLanguages("상담 테이블", "table");
    private static final Duration READ_AGAIN = Duration.ofMinutes(15);

    private final CalendarEntryStore entries;
    private final Expos expos;
    private final Clock clock;

    AgendaCalendar(CalendarEntryStore entries, Expos expos, Clock clock) {
        this.entries = entries;
        this.expos = expos;
        this.clock = clock;
    }

    /** To be taken in once. */
    @Transactional(readOnly = true)
    public Mono<byte[]> file(Side side, UUID company, Locale locale) {
        return gather(side, company)
                .map(agenda -> CalendarFile.of(
                        agenda.appointments(locale), agenda.expo().timeZone(), clock.instant()));
    }

    /** To be read again and again; the same bytes as long as nothing has changed. */
    @Transactional(readOnly = true)
    public Mono<byte[]> feed(Side side, UUID company, Locale locale) {
        return gather(side, company)
                .map(agenda -> CalendarFile.feed(
                        agenda.expo().name().in(locale) + " · " + MEETINGS.in(locale),
                        READ_AGAIN,
                        agenda.appointments(locale),
                        agenda.expo().timeZone()));
    }

    private Mono<Agenda> gather(Side side, UUID company) {
        return Mono.zip(entries.listOf(side, company).collectList(), expos.getHere())
                .map(both -> new Agenda(both.getT1(), both.getT2()));
    }

    private record Agenda(List<CalendarEntry> entries, Expo expo) {

        List<CalendarFile.Appointment> appointments(Locale locale) {
            return entries.stream().map(entry -> toAppointment(entry, locale)).toList();
        }

        private CalendarFile.Appointment toAppointment(CalendarEntry entry, Locale locale) {
            return new CalendarFile.Appointment(
                    entry.first() + "@" + expo.slug(),
                    entry.start(),
                    entry.end(),
                    MEETING.in(locale) + ": " + entry.other().name().in(locale),
                    expo.venue().in(locale) + ", " + TABLE.in(locale) + " " + entry.table(),
                    expo.name().in(locale),
                    new CalendarFile.Revision(entry.sequence(), entry.changedAt(), toStatus(entry.state())));
        }

        private static CalendarFile.Status toStatus(Meeting.State state) {
            return switch (state) {
                case PROVISIONAL -> CalendarFile.Status.TENTATIVE;
                case ACCEPTED -> CalendarFile.Status.CONFIRMED;
                case DECLINED, CANCELLED -> CalendarFile.Status.CANCELLED;
            };
        }
    }
}
