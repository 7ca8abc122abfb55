package kr.madang.planner.b2b.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.madang.planner.b2b.B2bInstance;
import kr.madang.planner.b2b.B2bPlan;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the benchmark's JSON files. */
public final class B2bFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private B2bFiles() {}

    /**
     * The instance in a file of the form {@code b2b-meeting-instance/1}.
     *
     * @throws InvalidB2bFile when it is not an instance that makes sense
     */
    public static B2bInstance readInstance(Path file) throws IOException {
        return new InstanceReading(document(file)).instance();
    }

    /**
     * The plan in a file as {@link #writePlan} makes it.
     *
     * @throws InvalidB2bFile when it is not a plan
     */
    public static B2bPlan readPlan(Path file) throws IOException {
        Fields fields = new Fields();
        List<Integer> slots = fields.list(document(file), "slotOfMeeting", "the plan").stream()
                .map(slot -> slot.isNull() ? 0 : fields.number(slot, "slotOfMeeting"))
                .toList();
        fields.ensureSound();
        return new B2bPlan(slots);
    }

    /** Writes {@code slotOfMeeting}, the slots of all meetings in the order of their numbers. */
    public static void writePlan(B2bPlan plan, Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(plan) + "\n");
    }

    private static JsonNode document(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JacksonException notJson) {
            throw new InvalidB2bFile(List.of("the file: not JSON: " + notJson.getOriginalMessage()));
        }
    }
}
