package kr.madang.planner.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Language;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.Participant.Side;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import kr.madang.planner.json.UnreadableInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadingTablesTests {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTables() throws IOException {
        table(
                "slots",
                "id,start,end,lunch\n1000,2026/11/4 10:00,2026-11-04T10:25:00+09:00,\n1230,2026-11-04 12:30,2026-11-04 12:55,yes\n");
        table(
                "participants",
                "id,side,languages,available,mostMeetings\nbuyer-1,buyer,en,1000;1230,4\n\n부산테크,exhibitor,ko; en,,\n");
        table("tables", "id,owner\nT1,\nT2,부산테크\n");
        table("interpreters", "id,languages,forbiddenSlots\nKim,ko;en,1230\n");
        table("requests", "id,first,second,value,wish,pin.slot\nR1,buyer-1,부산테크,700,must,1000\n");
    }

    @Test
    void tablesAreOneProblem() {
        Slot.Id ten = new Slot.Id("1000");
        Slot.Id noon = new Slot.Id("1230");
        Participant.Id buyer = new Participant.Id("buyer-1");
        Participant.Id company = new Participant.Id("부산테크");

        assertThat(ProblemTables.read(folder, SEOUL))
                .isEqualTo(new MatchingProblem(
                        List.of(
                                new Participant(buyer, Side.BUYER, 1, 4, languages("en"), Set.of(ten, noon)),
                                new Participant(
                                        company,
                                        Side.EXHIBITOR,
                                        1,
                                        1_000_000,
                                        languages("ko", "en"),
                                        Set.of(ten, noon))),
                        List.of(
                                new Slot(
                                        ten,
                                        Instant.parse("2026-11-04T01:00:00Z"),
                                        Instant.parse("2026-11-04T01:25:00Z")),
                                new Slot(
                                        noon,
                                        Instant.parse("2026-11-04T03:30:00Z"),
                                        Instant.parse("2026-11-04T03:55:00Z"),
                                        true)),
                        List.of(
                                new Table(new Table.Id("T1"), Set.of(ten, noon)),
                                new Table(
                                        new Table.Id("T2"),
                                        Set.of(ten, noon),
                                        Optional.of(company),
                                        OptionalInt.empty())),
                        List.of(new Interpreter(new Interpreter.Id("Kim"), languages("ko", "en"), Set.of(ten))),
                        List.of(new MeetingRequest(
                                        new MeetingRequest.Id("R1"), buyer, company, 700, Optional.of(Pin.to(ten)))
                                .wished(Wish.MUST))));
    }

    @Test
    void koreanSpreadsheetsAreRead() throws IOException {
        MatchingProblem problem = ProblemTables.read(folder, SEOUL);
        for (String name : List.of("participants", "tables", "requests")) {
            Path file = folder.resolve(name + ".csv");
            String text = Files.readString(file);
            Files.write(file, text.replace(',', '\t').getBytes(Charset.forName("MS949")));
        }
        table("slots", "\uFEFF" + Files.readString(folder.resolve("slots.csv")).replace(',', ';'));

        assertThat(ProblemTables.read(folder, SEOUL)).isEqualTo(problem);
    }

    @Test
    void everythingWrongIsSaidByTableLineAndColumn() throws IOException {
        table("slots", "id,start,end\n1000,ten,2026-11-04 10:25\n");
        table("participants", "id,side,languages\n\nbuyer-1,seller,en\n");
        table("requests", "id,first,second,value,pin.slot\nR1,buyer-1,,7.5,1000\n");
        Files.delete(folder.resolve("tables.csv"));

        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "tables.csv: is missing",
                        "slots.csv, line 2, column start: is not a time such as 2026-11-04 10:00",
                        "participants.csv, line 3, column side: is not one of buyer, exhibitor, peer",
                        "requests.csv, line 2, column second: is missing",
                        "requests.csv, line 2, column value: is not a whole number from 1 to 1000");
    }

    @Test
    void everyContradictionIsSaidByTableAndLine() throws IOException {
        table("participants", "id,side,languages,available\nbuyer-1,buyer,en,9999\n\n부산테크,exhibitor,ko,\n");
        table("tables", "id\nT1\nT2\nT1\n");
        table("requests", "id,first,second,value\n\nR1,buyer-1,부산테크,700\nR2,buyer-1,nobody,7\n");
        table("precedences", "before,after\nR1,R9\n");

        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "participants.csv, line 2: participant buyer-1: no such slot (9999)",
                        "tables.csv, line 4: table T1: the id is used twice (T1)",
                        "requests.csv, line 4: request R2: no such participant (nobody)",
                        "precedences.csv, line 2: precedence R1 before R9: no such request (R9)");
    }

    @Test
    void tableWithoutRowsIsNamed() throws IOException {
        table("tables", "id\n");

        assertThat(faults()).containsExactly("tables.csv: problem: a list that must not be empty is empty (tables)");
    }

    @Test
    void nothingIsLeftOutInSilence() throws IOException {
        table("tables", "id,colour\nT1,red\n");
        table("interpreters", "id,languages\nKim,ko,en\n");
        table("precedences", "before,before\nR1,R2\n");
        Files.write(folder.resolve("slots.csv"), new byte[] {'i', 'd', '\n', (byte) 0xff, (byte) 0xff});

        assertThat(faults())
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault)
                                .isEqualTo(
                                        "tables.csv, column colour: is not known; known are available, forbiddenSlots,"
                                                + " id, owner, zone"),
                        fault -> assertThat(fault)
                                .isEqualTo("interpreters.csv, line 2: 'en' stands below no name of a column"),
                        fault -> assertThat(fault)
                                .isEqualTo("interpreters.csv, line 2: has 3 cells below 2 names of columns"),
                        fault -> assertThat(fault).isEqualTo("precedences.csv, column before: is given twice"),
                        fault -> assertThat(fault).isEqualTo("slots.csv: is neither UTF-8 nor CP949"));
    }

    @Test
    void everyFieldOfTheSchemaHasAColumn() {
        JsonNode lists = JsonMapper.shared()
                .readTree(Path.of("..", "docs", "reference", "matching-problem.schema.json")
                        .toFile())
                .get("properties");

        assertThat(ProblemTables.COLUMNS)
                .allSatisfy((list, columns) -> assertThat(columns.keySet())
                        .extracting(column -> column.replaceFirst("\\..*", ""))
                        .hasSameElementsAs(
                                lists.get(list).get("items").get("properties").propertyNames()));
    }

    private List<String> faults() {
        return catchThrowableOfType(UnreadableInput.class, () -> ProblemTables.read(folder, SEOUL)).faults().stream()
                .map(Object::toString)
                .toList();
    }

    private void table(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), text);
    }

    private static Set<Language> languages(String... codes) {
        return Set.copyOf(Stream.of(codes).map(Language::new).toList());
    }
}
