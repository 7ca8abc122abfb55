package kr.madang.matchmaking.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.madang.matchmaking.AgendaChange;
import kr.madang.matchmaking.AgendaMeeting;
import kr.madang.matchmaking.Named;
import kr.madang.matchmaking.record.RecordLine;

/** Writes times and meetings as mails say them, in Korean or English, by the clock of the venue. */
record MeetingLines(ZoneId zone, Locale locale) {

    private boolean korean() {
        return locale.equals(Locale.KOREAN);
    }

    /** For example 5월 9일 (일) 18:00, Sun 9 May 18:00. */
    String moment(Instant when) {
        return DateTimeFormatter.ofPattern(korean() ? "M월 d일 (E) HH:mm" : "EEE d MMM HH:mm", locale)
                .format(when.atZone(zone));
    }

    String of(AgendaMeeting meeting) {
        return of(meeting.start(), meeting.end(), meeting.table(), meeting.other());
    }

    private String of(Instant start, Instant end, int table, Named other) {
        return moment(start) + "–"
                + DateTimeFormatter.ofPattern("HH:mm").format(end.atZone(zone))
                + (korean() ? " · 상담 테이블 " : " · Table ") + table
                + " · " + other.name().in(locale);
    }

    /** One line a meeting. */
    String of(List<AgendaMeeting> meetings) {
        return meetings.stream().map(this::of).collect(Collectors.joining("\n"));
    }

    /** One line a meeting, the first meeting first. */
    String ofRecords(List<RecordLine> records) {
        return records.stream()
                .sorted(Comparator.comparing(RecordLine::start))
                .map(line -> of(line.start(), line.end(), line.table(), line.other()))
                .collect(Collectors.joining("\n"));
    }

    /** One line a change. */
    String ofChanges(List<AgendaChange> changes) {
        return changes.stream().map(this::of).collect(Collectors.joining("\n"));
    }

    private String of(AgendaChange change) {
        String what = switch (change.kind()) {
            case ADDED -> korean() ? "새로 잡힘: " : "New: ";
            case RESEATED -> korean() ? "자리 바뀜: " : "Other table: ";
            case CANCELLED -> korean() ? "취소됨: " : "Called off: ";
        };
        return what + of(change.meeting());
    }
}
