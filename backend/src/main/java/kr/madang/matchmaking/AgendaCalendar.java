package kr.madang.matchmaking;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import kr.madang.expo.Expo;
import kr.madang.messaging.CalendarFile;
import org.springframework.stereotype.Component;

/** Writes an agenda as a calendar file, in Korean or English. */
@Component
public class AgendaCalendar {

    private final Clock clock;

    AgendaCalendar(Clock clock) {
        this.clock = clock;
    }

    /** The meetings that are not off. */
    public byte[] of(List<AgendaMeeting> agenda, Expo expo, Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return CalendarFile.of(
                agenda.stream()
                        .filter(AgendaMeeting::live)
                        .map(meeting -> toAppointment(meeting, expo, english))
                        .toList(),
                expo.timeZone(),
                clock.instant());
    }

    private static CalendarFile.Appointment toAppointment(AgendaMeeting meeting, Expo expo, boolean english) {
        String other =
                english ? meeting.other().name().en() : meeting.other().name().ko();
        String venue = english ? expo.venue().en() : expo.venue().ko();
        return new CalendarFile.Appointment(
                meeting.id() + "@" + expo.slug(),
                meeting.start(),
                meeting.end(),
                (english ? "Meeting: " : "상담: ") + other,
                venue + (english ? ", table " : ", 상담 테이블 ") + meeting.table(),
                english ? expo.name().en() : expo.name().ko());
    }
}
