package kr.madang.planner.json;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Loss;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import kr.madang.planner.json.Document.Elements;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** Reads what has changed; docs/reference/plan-changes.schema.json says what each field means. */
public final class ChangesReader {

    static final String FORMAT = "plan-changes/1";
    static final List<String> CHANGES = List.of(
            "format",
            "now",
            "freezeMinutes",
            "noShows",
            "late",
            "lostTables",
            "lostInterpreters",
            "declined",
            "accepted",
            "wishes",
            "participants");
    static final List<String> PARTICIPANT =
            List.of("id", "name", "side", "meetingsAtOnce", "mostMeetings", "languages", "available", "zone");
    static final List<String> LATE = List.of("participant", "minutes");

    private static final int MOST_MINUTES = 100_000;

    private final Document document;
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<Participant.Id, Duration> late = new HashMap<>();
    private final List<MeetingRequest> wishes = new ArrayList<>();
    private final List<Participant> newcomers = new ArrayList<>();
    private Map<String, Loss> lostTables = Map.of();
    private Map<String, Loss> lostInterpreters = Map.of();
    private @Nullable Instant now;
    private int freeze;

    private ChangesReader(Path file) {
        document = new Document(file);
    }

    /**
     * The changes in a file.
     *
     * @throws UnreadableInput with everything that is wrong with the file
     * @throws java.io.UncheckedIOException where there is no such file
     */
    public static PlanChanges read(Path file) {
        return new ChangesReader(file).changes();
    }

    private PlanChanges changes() {
        document.read(
                Map.of(
                        "late",
                        new Elements(LATE, this::late),
                        "participants",
                        new Elements(PARTICIPANT, this::newcomer),
                        "wishes",
                        new Elements(
                                ProblemReader.REQUEST,
                                fields -> wishes.add(ProblemReader.request(fields, Participant.Id::new)))),
                this::other,
                Set.of());
        document.refuseFaults();
        return new PlanChanges(
                Optional.ofNullable(now),
                Duration.ofMinutes(freeze),
                named("noShows").stream().map(Participant.Id::new).collect(toSet()),
                late,
                byId(lostTables, Table.Id::new),
                byId(lostInterpreters, Interpreter.Id::new),
                named("declined").stream().map(MeetingRequest.Id::new).collect(toSet()),
                named("accepted").stream().map(MeetingRequest.Id::new).collect(toSet()),
                wishes,
                newcomers);
    }

    private void newcomer(Fields fields) {
        if (!fields.has("available")) {
            fields.found("available", "is missing");
        }
        Set<Slot.Id> available = fields.texts("available").orElse(List.of()).stream()
                .map(Slot.Id::new)
                .collect(toSet());
        newcomers.add(ProblemReader.participant(fields, new Participant.Id(fields.text("id")), 0, all -> available)
                .apply(Set.of()));
    }

    private static <I> Map<I, Loss> byId(Map<String, Loss> losses, Function<String, I> id) {
        return losses.entrySet().stream().collect(toMap(loss -> id.apply(loss.getKey()), Map.Entry::getValue));
    }

    private Set<String> named(String list) {
        return names.getOrDefault(list, Set.of());
    }

    private void late(Fields fields) {
        late.put(
                new Participant.Id(fields.text("participant")),
                Duration.ofMinutes(fields.whole("minutes", 1, MOST_MINUTES)));
    }

    private void other(String name, JsonParser parser) {
        JsonNode node = parser.readValueAsTree();
        switch (name) {
            case "format" -> require(node.isString() && node.stringValue().equals(FORMAT), name, "is not " + FORMAT);
            case "now" -> now = instant(node);
            case "freezeMinutes" -> {
                boolean whole = node.isIntegralNumber()
                        && node.canConvertToInt()
                        && node.intValue() >= 0
                        && node.intValue() <= MOST_MINUTES;
                require(whole, name, "is not a whole number from 0 to " + MOST_MINUTES);
                freeze = whole ? node.intValue() : 0;
            }
            case "lostTables" -> lostTables = Losses.of(node, name, "table", document.faults());
            case "lostInterpreters" -> lostInterpreters = Losses.of(node, name, "interpreter", document.faults());
            case "noShows", "declined", "accepted" -> names.put(name, texts(name, node));
            default -> require(false, name, "is not known here");
        }
    }

    private @Nullable Instant instant(JsonNode node) {
        try {
            return OffsetDateTime.parse(node.isString() ? node.stringValue() : "")
                    .toInstant();
        } catch (DateTimeException nonsense) {
            require(false, "now", "is not a time with an offset, such as 2026-11-04T10:00:00+09:00");
            return null;
        }
    }

    private Set<String> texts(String name, JsonNode list) {
        require(list.isArray(), name, "is not a list");
        Set<String> texts = new HashSet<>();
        int at = 0;
        for (JsonNode node : list) {
            boolean text = node.isString() && !node.stringValue().isBlank();
            require(text, name + "/" + at++, "is not a text with something in it");
            if (text) {
                texts.add(node.stringValue());
            }
        }
        return texts;
    }

    private void require(boolean holds, String name, String what) {
        if (!holds) {
            document.faults().add(new InputFault("/" + name, what));
        }
    }
}
