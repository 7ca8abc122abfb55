package kr.madang.matchmaking;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import kr.madang.expo.Expo;
import kr.madang.messaging.CalendarFile;
import kr.madang.shared.InTwoLanguages;
import org.springframework.stereotype.Component;

/** Writes an agenda as a calendar file, in Korean or English. */
@Component
public class AgendaCalendar {

    private static final InTwoLanguages MEETING = new InTwoLanguages("상담", "Meeting");
    private static final InTwoLanguages TABLE = new InTwoLanguages("상담 테이블", "table");

    private final Clock clock;

    AgendaCalendar(Clock clock) {
        this.clock = clock;
    }

    /** The meetings that are not off. */
    public byte[] of(List<AgendaMeeting> agenda, Expo expo, Locale locale) {
        return CalendarFile.of(
                agenda.stream()
                        .filter(AgendaMeeting::live)
                        .map(meeting -> toAppointment(meeting, expo, locale))
                        .toList(),
                expo.timeZone(),
                clock.instant());
    }

    private static CalendarFile.Appointment toAppointment(AgendaMeeting meeting, Expo expo, Locale locale) {
        return new CalendarFile.Appointment(
                meeting.id() + "@" + expo.slug(),
                meeting.start(),
                meeting.end(),
                MEETING.in(locale) + ": " + meeting.other().name().in(locale),
                expo.venue().in(locale) + ", " + TABLE.in(locale) + " " + meeting.table(),
                expo.name().in(locale));
    }
}
