package kr.madang.planner.b2b.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import kr.madang.planner.b2b.B2bInstance;
import kr.madang.planner.b2b.B2bInstance.HalfDay;
import kr.madang.planner.b2b.B2bInstance.Meeting;
import kr.madang.planner.b2b.B2bInstance.Participant;
import kr.madang.planner.b2b.B2bInstance.Precedence;
import kr.madang.planner.b2b.B2bPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingB2bFilesTests {

    private static final String SOUND = """
            {"schema": "b2b-meeting-instance/1", "name": "drawn",
             "slots": [{"id": 1, "session": "MORNING"}, {"id": 2, "session": "AFTERNOON"}],
             "locations": [{"id": 1}],
             "participants": [{"id": 1, "forbiddenSlots": [2]}, {"id": 2, "forbiddenSlots": []}, {"id": 3, "forbiddenSlots": []}],
             "meetings": [
               {"id": 2, "participants": [3, 2], "session": "ANY", "fixedSlot": 2, "after": [1]},
               {"id": 1, "participants": [1, 2], "session": "MORNING", "fixedSlot": null, "after": []}],
             "precedences": [[1, 2]],
             "fairness": {"maxDifferenceInBreaks": 2}}
            """;

    @TempDir
    private Path folder;

    @Test
    void instanceIsReadInTheOrderOfTheIds() throws IOException {
        assertThat(B2bFiles.readInstance(file(SOUND)))
                .isEqualTo(new B2bInstance(
                        "drawn",
                        List.of(HalfDay.MORNING, HalfDay.AFTERNOON),
                        1,
                        List.of(new Participant(Set.of(2)), new Participant(Set.of()), new Participant(Set.of())),
                        List.of(
                                new Meeting(1, 2, HalfDay.MORNING, OptionalInt.empty()),
                                new Meeting(3, 2, HalfDay.ANY, OptionalInt.of(2))),
                        List.of(new Precedence(1, 2)),
                        OptionalInt.of(2)));
    }

    @Test
    void absentOrNegativeFairnessIsNoLimit() throws IOException {
        assertThat(B2bFiles.readInstance(file(SOUND.replace("Breaks\": 2", "Breaks\": -1")))
                        .fairness())
                .isEmpty();
        assertThat(B2bFiles.readInstance(file(SOUND.replace("\"maxDifferenceInBreaks\": 2", "")))
                        .fairness())
                .isEmpty();
    }

    @Test
    void everythingUnknownIsNamed() throws IOException {
        String text = SOUND.replace("[3, 2]", "[3, 9]")
                .replace("[2]}", "[8]}")
                .replace("\"fixedSlot\": 2", "\"fixedSlot\": 7")
                .replace("[[1, 2]]", "[[6, 2], [1]]")
                .replace("\"after\": [1]", "\"after\": [5]");

        assertThat(defects(text))
                .containsExactly(
                        "participant 1: no such slot (8)",
                        "meeting 2: no such participant (9)",
                        "meeting 2: no such slot (7)",
                        "meeting 2: no such meeting (5)",
                        "precedence [6,2]: no such meeting (6)",
                        "precedence [1]: not two meetings");
    }

    @Test
    void wrongNumberingAndWordsAreNamed() throws IOException {
        String text = SOUND.replace("\"id\": 3,", "\"id\": 2,")
                .replace("{\"id\": 1}", "{\"id\": 4}")
                .replace("AFTERNOON", "NIGHT")
                .replace("[3, 2]", "[2, 2]");

        assertThat(defects(text))
                .containsExactly(
                        "participant 2: the id is used twice",
                        "slot 2: unknown session (NIGHT)",
                        "location 4: the ids are not 1 to 1",
                        "meeting 2: not two participants [2, 2]");
    }

    @Test
    void emptyDocumentLacksEverything() throws IOException {
        assertThat(defects("{}"))
                .containsExactly(
                        "the file: no text \"schema\"",
                        "the file: its schema is not b2b-meeting-instance/1 ()",
                        "the file: no list \"slots\"",
                        "the file: no slots",
                        "the file: no list \"participants\"",
                        "the file: no participants",
                        "the file: no list \"meetings\"",
                        "the file: no meetings",
                        "the file: no text \"name\"",
                        "the file: no list \"locations\"",
                        "the file: no locations",
                        "the file: no list \"precedences\"");
    }

    @Test
    void whatIsNoNumberIsNamed() throws IOException {
        String text = SOUND.replace("Breaks\": 2", "Breaks\": 1.5").replace("\"id\": 1}", "\"id\": \"one\"}");

        assertThat(defects(text))
                .containsExactly(
                        "location id: not a whole number (\"one\")",
                        "location 0: the ids are not 1 to 1",
                        "fairness, maxDifferenceInBreaks: not a whole number (1.5)");
    }

    @Test
    void textThatIsNotJsonIsRefused() throws IOException {
        assertThat(defects("{\"name\": ")).singleElement().asString().startsWith("the file: not JSON: ");
    }

    @Test
    void planComesBackAsItWasWritten() throws IOException {
        Path file = folder.resolve("plan.json");
        B2bPlan plan = new B2bPlan(List.of(1, 2));

        B2bFiles.writePlan(plan, file);

        assertThat(B2bFiles.readPlan(file)).isEqualTo(plan);
        assertThat(file).hasContent("{\"slotOfMeeting\":[1,2]}");
    }

    @Test
    void meetingWithoutSlotIsReadAsNotHeld() throws IOException {
        assertThat(B2bFiles.readPlan(file("{\"slotOfMeeting\": [1, null]}"))).isEqualTo(new B2bPlan(List.of(1, 0)));
    }

    @Test
    void planWithoutSlotsIsRefused() throws IOException {
        Path file = file("{}");

        assertThat(catchThrowableOfType(InvalidB2bFile.class, () -> B2bFiles.readPlan(file))
                        .defects())
                .containsExactly("the plan: no list \"slotOfMeeting\"");
    }

    private List<String> defects(String text) throws IOException {
        Path file = file(text);
        return catchThrowableOfType(InvalidB2bFile.class, () -> B2bFiles.readInstance(file))
                .defects();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("instance.json"), text);
    }
}
