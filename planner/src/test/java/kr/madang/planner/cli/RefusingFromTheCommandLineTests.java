package kr.madang.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RefusingFromTheCommandLineTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private String problem = "";
    private String plan = "";

    @BeforeEach
    void nameFiles() {
        problem = folder.resolve("problem.json").toString();
        plan = folder.resolve("plan.json").toString();
    }

    @Test
    void shareOfMoreThanEverythingIsRefused() {
        run("generate", "--size", "S", "--out", problem);

        assertThat(run("solve", problem, "--comfort", "1.5")).isEqualTo(2);
        assertThat(err.toString()).contains("the share for comfort is 1.5, not 0 to 1");
    }

    @Test
    void spoiledPlanIsRefusedWithEveryViolation() throws IOException {
        run("generate", "--size", "S", "--out", problem);
        run("solve", problem, "--steps", "500", "--out", plan);
        String text = Files.readString(Path.of(plan));
        Files.writeString(Path.of(plan), text.replaceFirst("\"slot\" : \"S\\d+\"", "\"slot\" : \"S99\""));

        assertThat(run("check", problem, plan)).isEqualTo(1);
        assertThat(run("check", problem, plan, "--language", "ko")).isEqualTo(1);
        assertThat(out.toString())
                .contains("violation: place-known slot=S99 상담의 타임슬롯, 상담 테이블, 통역사는 문제에 있는 것입니다.\n")
                .contains("violation: place-known slot=S99 The slot, the table and the interpreter of a meeting are")
                .contains("violation: value-right sum=");
    }

    @Test
    void boundThatIsNotProvenIsRefused() throws IOException {
        run("generate", "--size", "S", "--out", problem);
        run("solve", problem, "--steps", "500", "--out", plan);
        String text = Files.readString(Path.of(plan));
        Files.writeString(Path.of(plan), text.replaceFirst("\"bound\" : \\d+", "\"bound\" : 9"));

        assertThat(run("check", problem, plan)).isEqualTo(1);
        assertThat(out.toString()).contains("violation: bound-proven claimed=9 proven=");
    }

    @Test
    void everythingWrongWithAProblemIsListed() throws IOException {
        Files.writeString(Path.of(problem), """
                {"slots": [{"id": "S1", "start": "noon", "end": "2026-11-04T10:30:00+09:00"}],
                 "participants": [{"id": "B1", "side": "seller", "languages": ["ko"], "colour": 1}],
                 "tables": {},
                 "requests": [{"id": "R1", "first": "B1", "value": 0}],
                 "comfort": {"idleSlot": -1}}
                """);

        assertThat(run("solve", problem)).isEqualTo(2);
        assertThat(err.toString().lines().sorted())
                .containsExactly(
                        "error: /comfort/idleSlot: is not a whole number from 0 to 1000",
                        "error: /participants/0/colour: is not known here",
                        "error: /participants/0/side: is not one of buyer, exhibitor, peer",
                        "error: /requests/0/second: is missing",
                        "error: /requests/0/value: is not a whole number from 1 to 1000",
                        "error: /slots/0/start: is not a time with an offset, such as 2026-11-04T10:00:00+09:00",
                        "error: /tables: is not a list");
    }

    @Test
    void problemThatContradictsItselfIsRefused() throws IOException {
        Files.writeString(Path.of(problem), """
                {"slots": [{"id": "S1", "start": "2026-11-04T10:00:00+09:00", "end": "2026-11-04T10:30:00+09:00"}],
                 "participants": [{"id": "B1", "side": "buyer", "languages": ["ko"]},
                                  {"id": "E1", "side": "exhibitor", "languages": ["ko"], "available": ["S7"]}],
                 "tables": [{"id": "T1"}],
                 "requests": [{"id": "R1", "first": "B1", "second": "E9", "value": 7}]}
                """);

        assertThat(run("solve", problem)).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("""
                error: participant E1: no such slot (S7)
                error: request R1: no such participant (E9)
                """);
    }

    @Test
    void whatIsGivenTwiceOrFollowsTheProblemIsRefused() throws IOException {
        Files.writeString(Path.of(problem), """
                {"slots": [{"id": "S1", "start": "2026-11-04T10:00:00+09:00", "end": "2026-11-04T10:30:00+09:00"}],
                 "participants": [{"id": "B1", "id": "B2", "side": "buyer", "languages": ["ko"]}],
                 "tables": [{"id": "T1"}], "requests": []}
                {}
                """);

        assertThat(run("solve", problem)).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("""
                error: /participants/0/id: is given twice
                error: /: is followed by something else
                """);
    }

    @Test
    void changesToWhatIsNotThereAreRefused() throws IOException {
        String changes = folder.resolve("changes.json").toString();
        run("generate", "--size", "S", "--out", problem);
        run("solve", problem, "--steps", "100", "--out", plan);
        Files.writeString(Path.of(changes), "{\"noShows\": [\"B999\"], \"lostTables\": [\"T999\"]}");

        assertThat(run("repair", problem, plan, changes, "--max-moved", "3")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("""
                error: noShows: no such participant (B999)
                error: lostTables: no such table (T999)
                """);
    }

    @Test
    void argumentsThatMakeNoSenseAreRefused() throws IOException {
        Files.writeString(Path.of(problem), "{\"slots\": [");

        assertThat(run("solve", folder.resolve("nothing.json").toString())).isEqualTo(2);
        assertThat(run("solve", problem)).isEqualTo(2);
        assertThat(run("solve")).isEqualTo(2);
        assertThat(run("generate", "--size", "Q", "--out", problem)).isEqualTo(2);
        assertThat(run("dance")).isEqualTo(2);
        assertThat(err.toString())
                .contains("error: no such file")
                .contains("error: line 1")
                .doesNotContain("\tat ");
    }

    @Test
    void priceInAnUnknownSlotProvesNothing() throws IOException {
        run("generate", "--size", "S", "--out", problem);
        run("solve", problem, "--steps", "500", "--out", plan);
        String text = Files.readString(Path.of(plan));
        Files.writeString(
                Path.of(plan),
                text.replaceFirst(
                        "\"seats\" : \\[",
                        "\"seats\" : [{\"participant\": \"B1\", \"slot\": \"S99\", \"price\": 1}, "));

        assertThat(run("check", problem, plan)).isEqualTo(1);
        assertThat(out.toString()).containsPattern("violation: bound-proven claimed=\\d+ proven=nothing ");
    }

    @Test
    void promisesThatNoPlanKeepsAreProvenInfeasible() throws IOException {
        Files.writeString(Path.of(problem), """
                {"slots": [{"id": "S1", "start": "2026-11-04T10:00:00+09:00", "end": "2026-11-04T10:30:00+09:00"}],
                 "participants": [{"id": "B1", "side": "buyer", "languages": ["ko"]},
                                  {"id": "B2", "side": "buyer", "languages": ["ko"]},
                                  {"id": "E1", "side": "exhibitor", "languages": ["ko"]},
                                  {"id": "E2", "side": "exhibitor", "languages": ["ko"]}],
                 "tables": [{"id": "T1"}],
                 "requests": [{"id": "R1", "first": "B1", "second": "E1", "value": 7, "wish": "must"},
                              {"id": "R2", "first": "B2", "second": "E2", "value": 7, "wish": "must"}]}
                """);

        assertThat(run("solve", problem, "--seconds", "5", "--out", plan)).isZero();
        assertThat(out.toString()).startsWith("""
                        clash promises=2 minimal=true No plan keeps all of these 2 promises; one of them has to be taken back.
                        clash request=R1 promise=must Request R1: B1 and E1 must meet.
                        clash request=R2 promise=must Request R2: B2 and E2 must meet.
                        status=infeasible value=7 bound=-""");
        assertThat(JsonMapper.shared().readTree(Path.of(plan)).get("clash"))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"minimal": true, "promises": [{"request": "R1", "promise": "must"},
                                                       {"request": "R2", "promise": "must"}]}"""));
        assertThat(run("explain", problem, plan, "--request", "R1") + run("explain", problem, plan, "--request", "R2"))
                .isEqualTo(2);
        assertThat(out.toString())
                .containsPattern("violation: promise-kept request=R[12]\\b")
                .contains(" reason=tables-full In every slot both are free in, all tables are taken.");
        String timetable = folder.resolve("timetable.csv").toString();
        assertThat(run("to-csv", problem, plan, "--out", timetable)).isEqualTo(1);
        assertThat(Path.of(timetable)).doesNotExist();
    }

    @Test
    void fileThatCannotBeWrittenIsRefusedBeforeTheSearch() {
        run("generate", "--size", "S", "--out", problem);

        assertThat(run("solve", problem, "--out", folder + "/none/plan.json")).isEqualTo(2);
        assertThat(run("explain", problem, problem, "--language", "fr")).isEqualTo(2);
        assertThat(run("to-csv", problem, plan, "--time-zone", "KST", "--out", plan))
                .isEqualTo(2);
        assertThat(out.toString()).doesNotContain("status=");
        assertThat(err.toString())
                .contains("error: no such folder: " + folder + "/none")
                .contains("'KST' is no time zone such as Asia/Seoul");
    }

    @Test
    void languagesThatAreNoCodesAreRefused() throws IOException {
        Files.writeString(Path.of(problem), """
                {"slots": [{"id": "S1", "start": "2026-11-04T10:00:00+09:00", "end": "2026-11-04T10:30:00+09:00"}],
                 "participants": [{"id": "B1", "side": "buyer", "languages": ["ko,en", "Korean"]},
                                  {"id": "E1", "side": "exhibitor", "languages": ["zh-Hant"]}],
                 "tables": [{"id": "T1"}],
                 "requests": [{"id": "R1", "first": "B1", "second": "E1", "value": 7}]}
                """);

        assertThat(run("solve", problem)).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("""
                error: /participants/0/languages: 'ko,en' is not a code of a language such as ko, en or zh-hant
                error: /participants/0/languages: 'korean' is not a code of a language such as ko, en or zh-hant
                """);
    }

    private int run(String... arguments) {
        return PlannerCli.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
