package kr.madang.matchmaking.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.madang.matchmaking.AgendaMeeting;
import kr.madang.matchmaking.Meeting;
import org.springframework.stereotype.Component;

/** Writes an agenda as an iCalendar file (RFC 5545), in Korean or English. */
@Component
class AgendaCalendar {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LINE_OCTETS = 75;

    private final Clock clock;

    AgendaCalendar(Clock clock) {
        this.clock = clock;
    }

    String of(List<AgendaMeeting> agenda, Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return Stream.of(
                        Stream.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Madang//Madang//KO"),
                        agenda.stream().flatMap(meeting -> toEvent(meeting, english)),
                        Stream.of("END:VCALENDAR"))
                .flatMap(lines -> lines)
                .map(AgendaCalendar::folded)
                .collect(Collectors.joining());
    }

    private Stream<String> toEvent(AgendaMeeting meeting, boolean english) {
        String other =
                english ? meeting.other().name().en() : meeting.other().name().ko();
        String status = meeting.state() == Meeting.State.ACCEPTED ? "CONFIRMED" : "TENTATIVE";
        return Stream.of(
                "BEGIN:VEVENT",
                "UID:" + meeting.id() + "@madang",
                "DTSTAMP:" + UTC.format(clock.instant()),
                "DTSTART:" + UTC.format(meeting.start()),
                "DTEND:" + UTC.format(meeting.end()),
                "SUMMARY:" + escaped((english ? "Meeting: " : "상담: ") + other),
                "LOCATION:" + escaped((english ? "Table " : "상담 테이블 ") + meeting.table()),
                "STATUS:" + status,
                "END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
    }

    /** A line broken where it would exceed 75 octets; no character is torn apart. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int codePoint : line.codePoints().toArray()) {
            String character = Character.toString(codePoint);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += size;
        }
        return folded.append("\r\n").toString();
    }
}
