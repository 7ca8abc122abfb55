package kr.madang.planner.json;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.madang.planner.ComfortWeights;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Language;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.Participant.Side;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Precedence;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import kr.madang.planner.json.Document.Elements;
import tools.jackson.core.JsonParser;

/** Reads a problem; docs/reference/matching-problem.schema.json says what each field means. */
public final class ProblemReader {

    static final String FORMAT = "matching-problem/1";
    static final List<String> PROBLEM = List.of(
            "format",
            "name",
            "slots",
            "participants",
            "tables",
            "interpreters",
            "requests",
            "precedences",
            "published",
            "comfort");
    static final List<String> SLOT = List.of("id", "start", "end", "lunch");
    static final List<String> PARTICIPANT = List.of(
            "id",
            "name",
            "side",
            "meetingsAtOnce",
            "leastMeetings",
            "mostMeetings",
            "languages",
            "available",
            "forbiddenSlots",
            "zone");
    static final List<String> TABLE = List.of("id", "available", "forbiddenSlots", "owner", "zone");
    static final List<String> INTERPRETER = List.of("id", "languages", "available", "forbiddenSlots");
    static final List<String> REQUEST =
            List.of("id", "first", "second", "value", "rank", "wish", "accepted", "pin", "forbiddenSlots");
    static final List<String> PIN = List.of("slot", "table", "interpreter");
    static final List<String> PRECEDENCE = List.of("before", "after");
    static final List<String> COMFORT = List.of("idleSlot", "zoneStep", "missedLunch");
    static final List<String> MEETING = List.of("request", "slot", "table", "interpreter", "first", "second");

    private static final Set<String> REQUIRED = Set.of("slots", "participants", "tables", "requests");
    /** What is said of a text that is no time. */
    public static final String NOT_A_TIME = "is not a time with an offset, such as 2026-11-04T10:00:00+09:00";

    /** The form of IETF's language tags (BCP 47), as far as people need it. */
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");

    private static final int MANY = 1_000_000;

    private final Document document;
    private final Map<String, Slot.Id> slotIds = new HashMap<>();
    private final Map<String, Participant.Id> participantIds = new HashMap<>();
    private final Map<Set<Slot.Id>, Set<Slot.Id>> times = new HashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<Function<Set<Slot.Id>, Participant>> participants = new ArrayList<>();
    private final List<Function<Set<Slot.Id>, Table>> tables = new ArrayList<>();
    private final List<Function<Set<Slot.Id>, Interpreter>> interpreters = new ArrayList<>();
    private final List<MeetingRequest> requests = new ArrayList<>();
    private final List<Precedence> precedences = new ArrayList<>();
    private final List<PlannedMeeting> published = new ArrayList<>();
    private ComfortWeights comfort = ComfortWeights.USUAL;

    private ProblemReader(Path file) {
        document = new Document(file);
    }

    /**
     * The problem in a file.
     *
     * @throws UnreadableInput with everything that is wrong with the file
     * @throws java.io.UncheckedIOException where there is no such file
     */
    public static MatchingProblem read(Path file) {
        return new ProblemReader(file).problem();
    }

    private MatchingProblem problem() {
        Map<String, Elements> lists = Map.of(
                "slots", new Elements(SLOT, this::slot),
                "participants", new Elements(PARTICIPANT, this::participant),
                "tables", new Elements(TABLE, this::table),
                "interpreters", new Elements(INTERPRETER, this::interpreter),
                "requests", new Elements(REQUEST, this::request),
                "precedences", new Elements(PRECEDENCE, this::precedence),
                "published", new Elements(MEETING, fields -> published.add(meeting(fields))));
        document.read(lists, this::other, REQUIRED);
        document.refuseFaults();
        Set<Slot.Id> all = slots.stream().map(Slot::id).collect(toSet());
        return new MatchingProblem(
                participants.stream().map(one -> one.apply(all)).toList(),
                slots,
                tables.stream().map(one -> one.apply(all)).toList(),
                interpreters.stream().map(one -> one.apply(all)).toList(),
                requests,
                precedences,
                published,
                comfort);
    }

    private void other(String name, JsonParser parser) {
        if (!PROBLEM.contains(name)) {
            document.faults().add(new InputFault("/" + name, "is not known here"));
        } else if (name.equals("comfort")) {
            comfort = comfort(Fields.read(parser, "/comfort", COMFORT, document.faults()));
        } else if (name.equals("format") && !FORMAT.equals(Values.of(parser))) {
            document.faults().add(new InputFault("/format", "is not " + FORMAT));
        }
    }

    private static ComfortWeights comfort(Fields fields) {
        ComfortWeights usual = ComfortWeights.USUAL;
        return new ComfortWeights(
                fields.whole("idleSlot", 0, ComfortWeights.MOST, usual.idleSlot()),
                fields.whole("zoneStep", 0, ComfortWeights.MOST, usual.zoneStep()),
                fields.whole("missedLunch", 0, ComfortWeights.MOST, usual.missedLunch()));
    }

    private void slot(Fields fields) {
        Slot.Id id = slotId(fields.text("id"));
        Instant start = instant(fields, "start");
        Instant end = instant(fields, "end");
        if (start.isBefore(end)) {
            slots.add(new Slot(id, start, end, fields.flag("lunch")));
        } else if (!start.equals(Instant.EPOCH) && !end.equals(Instant.EPOCH)) {
            fields.found("end", "is not after the start");
        }
    }

    private static Instant instant(Fields fields, String name) {
        String text = fields.text(name);
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException nonsense) {
            if (fields.has(name)) {
                fields.found(name, NOT_A_TIME);
            }
            return Instant.EPOCH;
        }
    }

    private void participant(Fields fields) {
        int least = fields.whole("leastMeetings", 0, MANY, 0);
        participants.add(participant(fields, participantId(fields.text("id")), least, available(fields)));
    }

    /** A participant, once it is known which slots there are. */
    static Function<Set<Slot.Id>, Participant> participant(
            Fields fields, Participant.Id id, int least, Function<Set<Slot.Id>, Set<Slot.Id>> available) {
        Optional<String> name = fields.optionalText("name");
        Side side = fields.word("side", ProblemReader::side, "buyer, exhibitor, peer", Side.PEER);
        int atOnce = fields.whole("meetingsAtOnce", 1, MANY, 1);
        int most = fields.whole("mostMeetings", 1, MANY, MANY);
        Set<Language> languages = languages(fields);
        var zone = fields.optionalWhole("zone", -MANY, MANY);
        return all -> new Participant(id, name, side, atOnce, least, most, languages, available.apply(all), zone);
    }

    private void table(Fields fields) {
        Table.Id id = new Table.Id(fields.text("id"));
        Optional<Participant.Id> owner = fields.optionalText("owner").map(this::participantId);
        var zone = fields.optionalWhole("zone", -MANY, MANY);
        Function<Set<Slot.Id>, Set<Slot.Id>> available = available(fields);
        tables.add(all -> new Table(id, available.apply(all), owner, zone));
    }

    private void interpreter(Fields fields) {
        Interpreter.Id id = new Interpreter.Id(fields.text("id"));
        Set<Language> languages = languages(fields);
        Function<Set<Slot.Id>, Set<Slot.Id>> available = available(fields);
        interpreters.add(all -> new Interpreter(id, languages, available.apply(all)));
    }

    private void request(Fields fields) {
        requests.add(request(fields, this::participantId));
    }

    static MeetingRequest request(Fields fields, Function<String, Participant.Id> participantId) {
        return new MeetingRequest(
                new MeetingRequest.Id(fields.text("id")),
                participantId.apply(fields.text("first")),
                participantId.apply(fields.text("second")),
                fields.whole("value", 1, MeetingRequest.HIGHEST_VALUE),
                fields.optionalWhole("rank", 1, MANY),
                fields.has("wish") ? fields.word("wish", ProblemReader::wish, "must, may, never", Wish.MAY) : Wish.MAY,
                fields.flag("accepted"),
                fields.object("pin", PIN).map(ProblemReader::pin),
                fields.texts("forbiddenSlots").map(ProblemReader::slots).orElse(Set.of()));
    }

    private static Set<Slot.Id> slots(List<String> names) {
        return names.stream().map(Slot.Id::new).collect(toSet());
    }

    private static Pin pin(Fields fields) {
        return new Pin(
                new Slot.Id(fields.text("slot")),
                fields.optionalText("table").map(Table.Id::new),
                fields.optionalText("interpreter").map(Interpreter.Id::new));
    }

    private void precedence(Fields fields) {
        precedences.add(new Precedence(
                new MeetingRequest.Id(fields.text("before")), new MeetingRequest.Id(fields.text("after"))));
    }

    static PlannedMeeting meeting(Fields fields) {
        return new PlannedMeeting(
                new MeetingRequest.Id(fields.text("request")),
                new Slot.Id(fields.text("slot")),
                new Table.Id(fields.text("table")),
                fields.optionalText("interpreter").map(Interpreter.Id::new));
    }

    /** All slots or those that are named, without those that are forbidden; the same set for all who have the same. */
    private Function<Set<Slot.Id>, Set<Slot.Id>> available(Fields fields) {
        Optional<Set<Slot.Id>> named = fields.texts("available").map(this::slotIds);
        Set<Slot.Id> forbidden = slotIds(fields.texts("forbiddenSlots").orElse(List.of()));
        return all -> {
            Set<Slot.Id> open = new HashSet<>(named.orElse(all));
            open.removeAll(forbidden);
            return times.computeIfAbsent(open, Set::copyOf);
        };
    }

    private static Set<Language> languages(Fields fields) {
        if (!fields.has("languages")) {
            fields.found("languages", "is missing");
        }
        List<Language> languages = fields.texts("languages").orElse(List.of()).stream()
                .map(Language::new)
                .toList();
        languages.stream()
                .filter(one -> !LANGUAGE.matcher(one.code()).matches())
                .forEach(one -> fields.found(
                        "languages", "'" + one + "' is not a code of a language such as ko, en or zh-hant"));
        return Set.copyOf(new HashSet<>(languages));
    }

    private Set<Slot.Id> slotIds(List<String> names) {
        return names.stream().map(this::slotId).collect(toSet());
    }

    private Slot.Id slotId(String name) {
        return slotIds.computeIfAbsent(name, Slot.Id::new);
    }

    private Participant.Id participantId(String name) {
        return participantIds.computeIfAbsent(name, Participant.Id::new);
    }

    private static Optional<Side> side(String word) {
        return Stream.of(Side.values()).filter(one -> word(one).equals(word)).findFirst();
    }

    private static Optional<Wish> wish(String word) {
        return Stream.of(Wish.values()).filter(one -> word(one).equals(word)).findFirst();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
