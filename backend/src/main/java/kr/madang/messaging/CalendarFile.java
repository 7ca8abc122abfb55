package kr.madang.messaging;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Appointments for calendar programs (RFC 5545), in the time zone they take place in. */
public final class CalendarFile {

    public static final String TYPE = "text/calendar; charset=UTF-8; method=PUBLISH";

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx");
    private static final int LINE_BYTES = 75;

    private CalendarFile() {}

    /** Writes the appointments, the earliest first, to be taken in once. */
    public static byte[] of(List<Appointment> appointments, ZoneId zone, Instant now) {
        StringBuilder file = begin();
        line(file, "METHOD:PUBLISH");
        if (!appointments.isEmpty()) {
            zone(file, zone, appointments);
        }
        appointments.forEach(appointment -> appointment(file, appointment, zone, now));
        return end(file);
    }

    /**
     * Writes the appointments, the earliest first, for calendars that read them again and again: the same bytes for the same
     * appointments, each of which has its revision.
     *
     * @param name what calendar programs call it
     * @param again how long they wait before they read it again
     */
    public static byte[] feed(String name, Duration again, List<Appointment> appointments, ZoneId zone) {
        StringBuilder file = begin();
        line(file, "NAME:" + escaped(name));
        line(file, "X-WR-CALNAME:" + escaped(name));
        line(file, "REFRESH-INTERVAL;VALUE=DURATION:" + again);
        line(file, "X-PUBLISHED-TTL:" + again);
        // a calendar without anything in it would break the rules
        zone(file, zone, appointments);
        appointments.forEach(appointment -> appointment(
                file, appointment, zone, requireNonNull(appointment.revision()).at()));
        return end(file);
    }

    private static StringBuilder begin() {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Madang//Expo//EN");
        return file;
    }

    private static byte[] end(StringBuilder file) {
        line(file, "END:VCALENDAR");
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void appointment(StringBuilder file, Appointment appointment, ZoneId zone, Instant stamp) {
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + appointment.uid());
        line(file, "DTSTAMP:" + utc(stamp));
        line(
                file,
                "DTSTART;TZID=" + zone.getId() + ":"
                        + LOCAL.format(appointment.start().atZone(zone)));
        line(
                file,
                "DTEND;TZID=" + zone.getId() + ":"
                        + LOCAL.format(appointment.end().atZone(zone)));
        line(file, "SUMMARY:" + escaped(appointment.title()));
        line(file, "LOCATION:" + escaped(appointment.location()));
        line(file, "DESCRIPTION:" + escaped(appointment.description()));
        Revision revision = appointment.revision();
        if (revision != null) {
            line(file, "STATUS:" + revision.status());
            line(file, "SEQUENCE:" + revision.sequence());
            line(file, "LAST-MODIFIED:" + utc(revision.at()));
        }
        line(file, "END:VEVENT");
    }

    private static String utc(Instant at) {
        return LOCAL.format(at.atZone(ZoneOffset.UTC)) + "Z";
    }

    /** The offset at the first appointment, and each change of it until the last. */
    private static void zone(StringBuilder file, ZoneId zone, List<Appointment> appointments) {
        Instant first =
                appointments.isEmpty() ? Instant.EPOCH : appointments.get(0).start();
        Instant last = appointments.isEmpty()
                ? Instant.EPOCH
                : appointments.get(appointments.size() - 1).end();
        ZoneOffset offset = zone.getRules().getOffset(first);
        line(file, "BEGIN:VTIMEZONE");
        line(file, "TZID:" + zone.getId());
        observance(file, LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset);
        ZoneOffsetTransition change = zone.getRules().nextTransition(first);
        while (change != null && change.getInstant().isBefore(last)) {
            observance(file, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
            change = zone.getRules().nextTransition(change.getInstant());
        }
        line(file, "END:VTIMEZONE");
    }

    private static void observance(StringBuilder file, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        line(file, "BEGIN:STANDARD");
        line(file, "DTSTART:" + LOCAL.format(from));
        line(file, "TZOFFSETFROM:" + OFFSET.format(before));
        line(file, "TZOFFSETTO:" + OFFSET.format(after));
        line(file, "END:STANDARD");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** A line is folded before it has more than 75 bytes, never within a character. */
    private static void line(StringBuilder file, String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int width = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + width > LINE_BYTES) {
                file.append("\r\n ");
                bytes = 1;
            }
            file.appendCodePoint(character);
            bytes += width;
            i += Character.charCount(character);
        }
        file.append("\r\n");
    }

    /**
     * Something that takes place from a start to an end.
     *
     * @param uid the same for the same appointment, so that a newer file replaces an older one's
     * @param revision null of what never changes
     */
    public record Appointment(
            String uid,
            Instant start,
            Instant end,
            String title,
            String location,
            String description,
            @Nullable Revision revision) {

        /** One that never changes. */
        public Appointment(String uid, Instant start, Instant end, String title, String location, String description) {
            this(uid, start, end, title, location, description, null);
        }
    }

    /**
     * Which state of an appointment this is.
     *
     * @param sequence grows with every change
     * @param at when it was changed last
     */
    public record Revision(int sequence, Instant at, Status status) {}

    /** Whether it takes place. */
    public enum Status {
        TENTATIVE,
        CONFIRMED,
        /** It does not, and goes from calendars that have it. */
        CANCELLED
    }
}
