package kr.madang.planner.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.madang.planner.Clash;
import kr.madang.planner.Clash.Promise.LeastMeetings;
import kr.madang.planner.Clash.Promise.ToHold;
import kr.madang.planner.ComfortWeights;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import kr.madang.planner.bound.Guarantees;
import kr.madang.planner.drawing.Drawing;
import kr.madang.planner.explain.OneMoreWorth;
import kr.madang.planner.explain.PlanReports;
import kr.madang.planner.explain.Standby;
import kr.madang.planner.run.ProvingPlanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadingWhatIsWrittenTests {

    private static final Path REFERENCE = Path.of("..", "docs", "reference");

    @TempDir
    private Path folder;

    private static MatchingProblem everything() {
        MatchingProblem drawn = Drawing.of("""
                L  #.
                B1 ..# en least=1 most=2
                B2 ... vi
                E1 ... en atonce=2
                P1 ... en
                I1 .## vi,en
                T1 ...
                T2 .## P1
                B1-E1 100 S1/T1
                B2-E1 50 must not=S3
                B1-P1 3 never
                E1-P1 7 accepted
                B1-E1 < B2-E1
                """);
        PlannedMeeting told = new PlannedMeeting(
                new MeetingRequest.Id("B2-E1"),
                new Slot.Id("S1"),
                new Table.Id("T1"),
                Optional.of(new Interpreter.Id("I1")));
        return new MatchingProblem(
                drawn.participants(),
                drawn.slots(),
                drawn.tables(),
                drawn.interpreters(),
                drawn.requests(),
                drawn.precedences(),
                List.of(told),
                new ComfortWeights(10, 0, 1000));
    }

    @Test
    void problemIsTheSame() {
        Path file = folder.resolve("problem.json");

        ProblemWriter.write(everything(), file);

        assertThat(ProblemReader.read(file)).isEqualTo(everything());
    }

    @Test
    void planAndProofAreTheSame() {
        MatchingProblem problem = Drawing.of("B1 .. en\nB2 .. en\nE1 .. en\nT1 .#\nB1-E1 9\nB2-E1 5");
        PlanOutcome outcome = new ProvingPlanner()
                .prepare(
                        problem,
                        RunSettings.within(Duration.ofMinutes(1)).steps(100).guaranteeing(2))
                .solve(new RunListener() {});
        Path file = folder.resolve("plan.json");

        PlanWriter.write(
                problem,
                outcome,
                new PlanReports(
                        Map.of("meeting-value", 9L),
                        Guarantees.curve(problem, 2),
                        OneMoreWorth.of(problem, 2),
                        Standby.of(problem, outcome.plan())),
                file);

        assertThat(outcome.guarantee().shortages()).isNotEmpty();
        assertThat(PlanReader.read(file))
                .isEqualTo(new PlanFile(outcome.plan(), outcome.guarantee(), Optional.of(outcome.certificate())));
    }

    @Test
    void clashIsWrittenAsTheSchemaSays() {
        MatchingProblem problem = everything();
        PlanOutcome outcome = new ProvingPlanner()
                .prepare(problem, RunSettings.within(Duration.ofMinutes(1)).steps(1))
                .solve(new RunListener() {});
        Path file = folder.resolve("plan.json");
        Clash clash = new Clash(
                List.of(
                        new ToHold(problem.requests().get(0)),
                        new ToHold(problem.requests().get(3)),
                        new LeastMeetings(problem.participants().get(0))),
                false);

        PlanWriter.write(problem, outcome, PlanReports.none().with(Optional.of(clash)), file);

        JsonNode written = JsonMapper.shared().readTree(file).get("clash");
        assertThat(written).isEqualTo(JsonMapper.shared().readTree("""
                {"minimal": false, "promises": [{"request": "B1-E1", "promise": "pinned", "slot": "S1"},
                                                {"request": "E1-P1", "promise": "accepted"},
                                                {"participant": "B1", "least": 1}]}"""));
        JsonNode promises = schema("meeting-plan.schema.json").at("/properties/clash/properties/promises/items/oneOf");
        assertThat(names(promises.at("/0/properties"))).isEqualTo(names(written.at("/promises/0")));
        assertThat(names(promises.at("/1/properties"))).isEqualTo(names(written.at("/promises/2")));
    }

    @Test
    void schemaNamesTheFieldsThatAreRead() {
        JsonNode schema = schema("matching-problem.schema.json");

        assertThat(fields(schema))
                .isEqualTo(new TreeMap<>(Map.of(
                        "", sorted(ProblemReader.PROBLEM),
                        "slots", sorted(ProblemReader.SLOT),
                        "participants", sorted(ProblemReader.PARTICIPANT),
                        "tables", sorted(ProblemReader.TABLE),
                        "interpreters", sorted(ProblemReader.INTERPRETER),
                        "requests", sorted(ProblemReader.REQUEST),
                        "requests/pin", sorted(ProblemReader.PIN),
                        "precedences", sorted(ProblemReader.PRECEDENCE),
                        "published", sorted(ProblemReader.MEETING))));
        assertThat(names(schema.at("/properties/comfort/properties"))).isEqualTo(sorted(ProblemReader.COMFORT));
        assertThat(schema.at("/properties/format/const").stringValue()).isEqualTo(ProblemReader.FORMAT);
    }

    @Test
    void schemaOfThePlanNamesTheFieldsThatAreRead() {
        JsonNode schema = schema("meeting-plan.schema.json");

        assertThat(names(schema.at("/properties/meetings/items/properties"))).isEqualTo(sorted(ProblemReader.MEETING));
        assertThat(names(schema.at("/properties/certificate/properties"))).isEqualTo(sorted(PlanReader.CERTIFICATE));
        assertThat(names(schema.at("/properties/guarantee/properties"))).isEqualTo(sorted(PlanReader.GUARANTEE));
        assertThat(schema.at("/properties/format/const").stringValue()).isEqualTo(PlanWriter.FORMAT);
    }

    @Test
    void schemaOfChangesNamesTheFieldsThatAreRead() {
        JsonNode schema = schema("plan-changes.schema.json");

        assertThat(names(schema.at("/properties"))).isEqualTo(sorted(ChangesReader.CHANGES));
        assertThat(names(schema.at("/properties/participants/items/properties")))
                .isEqualTo(sorted(ChangesReader.PARTICIPANT));
        assertThat(names(schema.at("/properties/late/items/properties"))).isEqualTo(sorted(ChangesReader.LATE));
        assertThat(schema.at("/properties/wishes/items"))
                .isEqualTo(schema("matching-problem.schema.json").at("/properties/requests/items"));
    }

    /** Each field that the schema requires is missed when it is missing, and no other. */
    @Test
    void schemaRequiresWhatTheReaderMisses() {
        JsonNode schema = schema("matching-problem.schema.json");
        List<String> missed = new ArrayList<>();
        for (String list :
                List.of("slots", "participants", "tables", "interpreters", "requests", "precedences", "published")) {
            schema.at("/properties/" + list + "/items/required")
                    .forEach(name -> missed.add("/" + list + "/0/" + name.stringValue() + ": is missing"));
        }
        Path file = folder.resolve("empty.json");
        Lines.write(file, json -> {
            json.writeStartObject();
            for (String list : ProblemReader.PROBLEM) {
                if (schema.at("/properties/" + list).has("items")) {
                    json.writeArrayPropertyStart(list);
                    json.writeStartObject();
                    json.writeEndObject();
                    json.writeEndArray();
                }
            }
            json.writeEndObject();
        });

        assertThat(faults(file)).containsExactlyInAnyOrderElementsOf(missed);
    }

    private static List<String> faults(Path file) {
        try {
            ProblemReader.read(file);
            return List.of();
        } catch (UnreadableInput unreadable) {
            return unreadable.faults().stream().map(InputFault::toString).toList();
        }
    }

    private static Map<String, List<String>> fields(JsonNode schema) {
        Map<String, List<String>> fields = new TreeMap<>();
        fields.put("", names(schema.get("properties")));
        schema.get("properties").properties().forEach(property -> {
            if (property.getValue().has("items")) {
                fields.put(property.getKey(), names(property.getValue().at("/items/properties")));
            }
        });
        fields.put("requests/pin", names(schema.at("/properties/requests/items/properties/pin/properties")));
        return fields;
    }

    private static List<String> names(JsonNode properties) {
        return sorted(properties.propertyNames());
    }

    private static List<String> sorted(Iterable<String> names) {
        TreeSet<String> sorted = new TreeSet<>();
        names.forEach(sorted::add);
        return List.copyOf(sorted);
    }

    private static JsonNode schema(String name) {
        return JsonMapper.shared().readTree(REFERENCE.resolve(name).toFile());
    }
}
