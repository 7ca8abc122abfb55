package kr.madang.planner.csv;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A plan as a table that a spreadsheet opens, in the order of the day. */
public final class TimetableTable {

    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Map<Slot.Id, Slot> slots;
    private final Map<MeetingRequest.Id, MeetingRequest> requests;
    private final Map<Participant.Id, String> names;
    private final ZoneId zone;

    private TimetableTable(MatchingProblem problem, ZoneId zone) {
        slots = problem.slots().stream().collect(toMap(Slot::id, Function.identity()));
        requests = problem.requests().stream().collect(toMap(MeetingRequest::id, Function.identity()));
        names = problem.participants().stream()
                .filter(one -> one.name().isPresent())
                .collect(toMap(Participant::id, one -> one.name().orElseThrow()));
        this.zone = zone;
    }

    /**
     * Writes a plan that keeps every rule of the problem.
     *
     * @param agendas a row for each participant of a meeting, ordered by participant, instead of one for each meeting
     * @param zone whose wall clocks show the times
     */
    public static void write(MatchingProblem problem, Plan plan, boolean agendas, ZoneId zone, Path file) {
        TimetableTable table = new TimetableTable(problem, zone);
        List<PlannedMeeting> meetings = plan.meetings().stream()
                .sorted(comparing(table::start).thenComparing(one -> one.table().value()))
                .toList();
        try (Writer text = Files.newBufferedWriter(file);
                CSVPrinter rows = CSVFormat.EXCEL.print(text.append(TableText.MARK))) {
            if (agendas) {
                table.writeAgendas(meetings, rows);
            } else {
                table.writeMeetings(meetings, rows);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void writeMeetings(List<PlannedMeeting> meetings, CSVPrinter rows) throws IOException {
        print(rows, "start", "end", "table", who("first"), who("second"), "interpreter", "slot", "request");
        for (PlannedMeeting meeting : meetings) {
            MeetingRequest request = request(meeting);
            print(
                    rows,
                    wallClock(slot(meeting).start()),
                    wallClock(slot(meeting).end()),
                    meeting.table(),
                    who(request.first()),
                    who(request.second()),
                    interpreter(meeting),
                    meeting.slot(),
                    meeting.request());
        }
    }

    private void writeAgendas(List<PlannedMeeting> meetings, CSVPrinter rows) throws IOException {
        print(rows, who("participant"), "start", "end", "table", who("meets"), "interpreter");
        List<Entry> entries = meetings.stream()
                .flatMap(this::entries)
                .sorted(comparing(entry -> entry.participant().value()))
                .toList();
        for (Entry entry : entries) {
            print(
                    rows,
                    who(entry.participant()),
                    wallClock(slot(entry.meeting()).start()),
                    wallClock(slot(entry.meeting()).end()),
                    entry.meeting().table(),
                    who(entry.meets()),
                    interpreter(entry.meeting()));
        }
    }

    /** The column of an id and, where anybody has a name, that of the name beside it. */
    private List<String> who(String column) {
        return names.isEmpty() ? List.of(column) : List.of(column, column + " name");
    }

    private List<String> who(Participant.Id id) {
        return names.isEmpty() ? List.of(id.value()) : List.of(id.value(), names.getOrDefault(id, ""));
    }

    private static void print(CSVPrinter rows, Object... cells) throws IOException {
        for (Object cell : cells) {
            for (Object one : cell instanceof List<?> both ? both : List.of(cell)) {
                rows.print(TableText.noFormula(one.toString()));
            }
        }
        rows.println();
    }

    private Stream<Entry> entries(PlannedMeeting meeting) {
        Participant.Id first = request(meeting).first();
        Participant.Id second = request(meeting).second();
        return Stream.of(new Entry(first, second, meeting), new Entry(second, first, meeting));
    }

    private Instant start(PlannedMeeting meeting) {
        return slot(meeting).start();
    }

    private String wallClock(Instant at) {
        return WALL_CLOCK.format(at.atZone(zone));
    }

    private static String interpreter(PlannedMeeting meeting) {
        return meeting.interpreter().map(Object::toString).orElse("");
    }

    private Slot slot(PlannedMeeting meeting) {
        return known(slots.get(meeting.slot()), "slot " + meeting.slot());
    }

    private MeetingRequest request(PlannedMeeting meeting) {
        return known(requests.get(meeting.request()), "request " + meeting.request());
    }

    private static <T> T known(@Nullable T one, String what) {
        if (one == null) {
            throw new IllegalArgumentException("the plan has a " + what + " that the problem does not know");
        }
        return one;
    }

    private record Entry(Participant.Id participant, Participant.Id meets, PlannedMeeting meeting) {}
}
