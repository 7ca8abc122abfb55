package kr.madang.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import kr.madang.messaging.CalendarFile.Appointment;
import org.junit.jupiter.api.Test;

class WritingACalendarFileTests {

    private static final Instant NOW = Instant.parse("2026-11-22T03:04:05Z");

    @Test
    void givesTheHoursOfTheZone() {
        Appointment day = new Appointment(
                "2026-11-25@expo",
                Instant.parse("2026-11-25T01:00:00Z"),
                Instant.parse("2026-11-25T08:30:00Z"),
                "화성, 박람회; 2026",
                "1전시장",
                "첫 줄\n둘째 줄");

        assertThat(file(day, "Asia/Seoul")).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Madang//Expo//EN
                METHOD:PUBLISH
                BEGIN:VTIMEZONE
                TZID:Asia/Seoul
                BEGIN:STANDARD
                DTSTART:19700101T000000
                TZOFFSETFROM:+0900
                TZOFFSETTO:+0900
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:2026-11-25@expo
                DTSTAMP:20261122T030405Z
                DTSTART;TZID=Asia/Seoul:20261125T100000
                DTEND;TZID=Asia/Seoul:20261125T173000
                SUMMARY:화성\\, 박람회\\; 2026
                LOCATION:1전시장
                DESCRIPTION:첫 줄\\n둘째 줄
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @Test
    void saysWhenTheClocksChangeInBetween() {
        Appointment overnight = new Appointment(
                "night",
                Instant.parse("2026-10-24T20:00:00Z"),
                Instant.parse("2026-10-25T08:00:00Z"),
                "Night",
                "Hall",
                "-");

        assertThat(file(overnight, "Europe/Berlin"))
                .contains("TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0200\r\n", "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n");
    }

    @Test
    void foldsLongLinesBetweenCharacters() {
        String title = "가나다😀".repeat(40);
        Appointment day = new Appointment("x", NOW, NOW.plusSeconds(60), title, "-", "-");

        String file = file(day, "Asia/Seoul");

        assertThat(Arrays.asList(file.split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
    }

    private static String file(Appointment appointment, String zone) {
        return new String(CalendarFile.of(List.of(appointment), ZoneId.of(zone), NOW), StandardCharsets.UTF_8);
    }
}
