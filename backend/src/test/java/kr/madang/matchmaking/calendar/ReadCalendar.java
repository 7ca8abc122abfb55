package kr.madang.matchmaking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A calendar as a program reads it that keeps to RFC 5545 and takes nothing else.
 *
 * @param properties of the calendar itself
 * @param events the properties of each, by name and without parameters
 */
record ReadCalendar(Map<String, String> properties, List<Map<String, String>> events) {

    private static final int LINE_BYTES = 75;

    static ReadCalendar of(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(LINE_BYTES));
        ReadCalendar read = new ReadCalendar(new HashMap<>(), new ArrayList<>());
        Deque<String> open = new ArrayDeque<>();
        for (String line : text.replace("\r\n ", "").lines().toList()) {
            read.take(line, open);
        }
        assertThat(open).isEmpty();
        assertThat(read.properties).containsEntry("VERSION", "2.0").containsKey("PRODID");
        assertThat(read.events)
                .allSatisfy(event -> assertThat(event).containsKeys("UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE"));
        return read;
    }

    Map<String, String> only() {
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private void take(String line, Deque<String> open) {
        int colon = line.indexOf(':');
        assertThat(colon).as(line).isPositive();
        String name = line.substring(0, colon);
        String value = line.substring(colon + 1);
        switch (name) {
            case "BEGIN" -> {
                open.push(value);
                if (value.equals("VEVENT")) {
                    events.add(new HashMap<>());
                }
            }
            case "END" -> assertThat(open.pop()).isEqualTo(value);
            default -> {
                if (Objects.equals(open.peek(), "VCALENDAR")) {
                    once(properties, name, value);
                } else if (Objects.equals(open.peek(), "VEVENT")) {
                    int parameters = name.indexOf(';');
                    once(events.get(events.size() - 1), parameters < 0 ? name : name.substring(0, parameters), value);
                }
            }
        }
    }

    private static void once(Map<String, String> properties, String name, String value) {
        assertThat(properties.put(name, value)).as(name).isNull();
    }
}
