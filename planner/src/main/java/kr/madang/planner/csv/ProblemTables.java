package kr.madang.planner.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.ProblemCheck;
import kr.madang.planner.ProblemDefect;
import kr.madang.planner.ProblemDefect.Kind;
import kr.madang.planner.json.InputFault;
import kr.madang.planner.json.ProblemReader;
import kr.madang.planner.json.UnreadableInput;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A problem whose lists are tables in a folder: {@code slots.csv}, {@code participants.csv}, {@code tables.csv},
 * {@code requests.csv} and, where there are any, {@code interpreters.csv} and {@code precedences.csv}. A column has the
 * name of the field in docs/reference/matching-problem.schema.json, a field of a pin that of {@code pin.slot}.
 */
public final class ProblemTables {

    static final Map<String, Map<String, Cell>> COLUMNS = new TreeMap<>(Map.of(
            "slots", Map.of("id", Cell.TEXT, "start", Cell.TIME, "end", Cell.TIME, "lunch", Cell.FLAG),
            "participants",
                    Map.of(
                            "id", Cell.TEXT,
                            "name", Cell.TEXT,
                            "side", Cell.TEXT,
                            "languages", Cell.LIST,
                            "meetingsAtOnce", Cell.WHOLE,
                            "leastMeetings", Cell.WHOLE,
                            "mostMeetings", Cell.WHOLE,
                            "available", Cell.LIST,
                            "forbiddenSlots", Cell.LIST,
                            "zone", Cell.WHOLE),
            "tables",
                    Map.of(
                            "id", Cell.TEXT,
                            "owner", Cell.TEXT,
                            "available", Cell.LIST,
                            "forbiddenSlots", Cell.LIST,
                            "zone", Cell.WHOLE),
            "interpreters",
                    Map.of(
                            "id",
                            Cell.TEXT,
                            "languages",
                            Cell.LIST,
                            "available",
                            Cell.LIST,
                            "forbiddenSlots",
                            Cell.LIST),
            "requests",
                    Map.ofEntries(
                            Map.entry("id", Cell.TEXT),
                            Map.entry("first", Cell.TEXT),
                            Map.entry("second", Cell.TEXT),
                            Map.entry("value", Cell.WHOLE),
                            Map.entry("rank", Cell.WHOLE),
                            Map.entry("wish", Cell.TEXT),
                            Map.entry("accepted", Cell.FLAG),
                            Map.entry("pin.slot", Cell.TEXT),
                            Map.entry("pin.table", Cell.TEXT),
                            Map.entry("pin.interpreter", Cell.TEXT),
                            Map.entry("forbiddenSlots", Cell.LIST)),
            "precedences", Map.of("before", Cell.TEXT, "after", Cell.TEXT)));

    private final ZoneId zone;
    private final ObjectNode problem = JsonMapper.shared().createObjectNode();
    private final Map<String, List<Long>> lines = new HashMap<>();
    private final List<InputFault> faults = new ArrayList<>();

    private ProblemTables(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The problem in a folder.
     *
     * @param zone whose wall clocks times without an offset mean
     * @throws UnreadableInput with everything that is wrong, by table, line and column, and everything that contradicts
     *     itself, by table and line
     * @throws UncheckedIOException where a table cannot be read
     */
    public static MatchingProblem read(Path folder, ZoneId zone) {
        try {
            return new ProblemTables(zone).problem(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private MatchingProblem problem(Path folder) throws IOException {
        for (String name : COLUMNS.keySet()) {
            Path file = folder.resolve(name + ".csv");
            if (Files.exists(file)) {
                read(name, file);
            }
        }
        if (!faults.isEmpty()) {
            throw new UnreadableInput(faults);
        }
        return sound(parsed());
    }

    private MatchingProblem parsed() throws IOException {
        Path json = Files.createTempFile("problem", ".json");
        try {
            JsonMapper.shared().writeValue(json, problem);
            return ProblemReader.read(json);
        } catch (UnreadableInput unreadable) {
            throw new UnreadableInput(unreadable.faults().stream()
                    .map(fault -> new InputFault(place(fault.where()), inTables(fault.what())))
                    .toList());
        } finally {
            Files.delete(json);
        }
    }

    private MatchingProblem sound(MatchingProblem read) {
        List<InputFault> contradictions = ProblemCheck.of(read).stream()
                .map(defect -> new InputFault(place(defect), defect.toString()))
                .toList();
        if (!contradictions.isEmpty()) {
            throw new UnreadableInput(contradictions);
        }
        return read;
    }

    /** Tables need no offset: where there is none the clocks of a zone are meant. */
    private static String inTables(String what) {
        return what.equals(ProblemReader.NOT_A_TIME) ? "is not a time such as 2026-11-04 10:00" : what;
    }

    private void read(String name, Path file) throws IOException {
        Map<String, Cell> columns = COLUMNS.getOrDefault(name, Map.of());
        ArrayNode list = problem.putArray(name);
        List<Long> ofRows = lines.computeIfAbsent(name, none -> new ArrayList<>());
        try (CSVParser rows = TableText.rows(file)) {
            refuseUnknownColumns(name, rows.getHeaderNames());
            for (CSVRecord row : rows) {
                if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    ofRows.add(rows.getCurrentLineNumber());
                    list.add(object(row, place(name, ofRows.size() - 1), columns));
                }
            }
        } catch (CharacterCodingException unknown) {
            faults.add(new InputFault(name + ".csv", "is neither UTF-8 nor CP949"));
        } catch (IllegalArgumentException | UncheckedIOException noTable) {
            faults.add(new InputFault(name + ".csv", "is not a table: " + noTable.getMessage()));
        }
    }

    private void refuseUnknownColumns(String name, List<String> columns) {
        columns.stream()
                .filter(column -> !column.isBlank() && Collections.frequency(columns, column) > 1)
                .distinct()
                .forEach(column -> faults.add(new InputFault(name + ".csv, column " + column, "is given twice")));
        Set<String> known = new TreeSet<>(COLUMNS.getOrDefault(name, Map.of()).keySet());
        columns.stream()
                .filter(column -> !column.isBlank() && !known.contains(column))
                .forEach(column -> faults.add(new InputFault(
                        name + ".csv, column " + column, "is not known; known are " + String.join(", ", known))));
    }

    private ObjectNode object(CSVRecord row, String place, Map<String, Cell> columns) {
        List<String> names = row.getParser().getHeaderNames();
        ObjectNode object = problem.objectNode();
        if (row.size() > names.size()) {
            faults.add(
                    new InputFault(place, "has " + row.size() + " cells below " + names.size() + " names of columns"));
        }
        for (int at = 0; at < row.size(); at++) {
            String text = row.get(at).strip();
            String column = at < names.size() ? names.get(at) : "";
            if (!text.isEmpty() && column.isBlank()) {
                faults.add(new InputFault(place, "'" + text + "' stands below no name of a column"));
            } else if (!text.isEmpty()) {
                put(object, column, columns.getOrDefault(column, Cell.TEXT), text);
            }
        }
        return object;
    }

    private void put(ObjectNode row, String column, Cell cell, String text) {
        int dot = column.indexOf('.');
        ObjectNode holder = dot < 0 ? row : row.withObjectProperty(column.substring(0, dot));
        holder.set(column.substring(dot + 1), cell.read(text, zone));
    }

    /** Where in the tables that is which the reader of the problem calls {@code /requests/17/value}. */
    private String place(String pointer) {
        String[] steps = pointer.substring(1).split("/", 3);
        String table = steps.length == 1 ? steps[0] + ".csv" : place(steps[0], Integer.parseInt(steps[1]));
        return steps.length < 3 ? table : table + ", column " + steps[2].replace('/', '.');
    }

    /** The last row of what a defect was found in, as the second of two is too many. */
    private String place(ProblemDefect defect) {
        if (defect.kind() == Kind.NOTHING_GIVEN) {
            return defect.what() + ".csv";
        }
        int row = -1;
        String[] words = defect.where().split(" ", 2);
        String name = words[0] + "s";
        for (int at = 0; at < problem.path(name).size(); at++) {
            JsonNode part = problem.path(name).path(at);
            String called = part.has("id")
                    ? part.path("id").asString()
                    : part.path("before").asString() + " before "
                            + part.path("after").asString();
            row = called.equals(words[1]) ? at : row;
        }
        return row < 0 ? name + ".csv" : place(name, row);
    }

    private String place(String name, int row) {
        return name + ".csv, line " + lines.getOrDefault(name, List.of()).get(row);
    }
}
