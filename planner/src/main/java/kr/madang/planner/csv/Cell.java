package kr.madang.planner.csv;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the cells of a column hold. What does not look like it stays text, and whoever reads the problem says so. */
enum Cell {
    TEXT,
    WHOLE,
    FLAG,
    LIST,
    TIME;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final Map<String, Boolean> FLAGS =
            Map.of("true", true, "yes", true, "1", true, "false", false, "no", false, "0", false);
    private static final DateTimeFormatter WALL_CLOCK =
            DateTimeFormatter.ofPattern("uuuu[-][/]M[-][/]d['T'][ ]H:mm[:ss]");

    /** @param zone whose wall clocks a time without an offset means */
    JsonNode read(String text, ZoneId zone) {
        return switch (this) {
            case TEXT -> JSON.stringNode(text);
            case WHOLE ->
                NUMBER.matcher(text).matches() ? JSON.numberNode(Integer.parseInt(text)) : TEXT.read(text, zone);
            case FLAG -> flag(text);
            case LIST -> {
                var list = JSON.arrayNode();
                Stream.of(text.split(";"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .forEach(list::add);
                yield list;
            }
            case TIME -> JSON.stringNode(time(text, zone));
        };
    }

    private static JsonNode flag(String text) {
        Boolean flag = FLAGS.get(text.toLowerCase(Locale.ROOT));
        return flag == null ? JSON.stringNode(text) : JSON.booleanNode(flag);
    }

    private static String time(String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text, WALL_CLOCK).atZone(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeException hasAnOffset) {
            return text;
        }
    }
}
