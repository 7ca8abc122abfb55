package kr.madang.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanningFromTheCommandLineTests {

    private static final String LAST_LINE =
            "status=(optimal|feasible) value=\\d+ bound=\\d+ gap=\\d\\.\\d{6} seconds=\\d+\\.\\d\\d rss_mb=\\d+\n";

    private final StringWriter out = new StringWriter();

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
    void inventedProblemIsSolvedAndThePlanChecked() {
        assertThat(run("generate", "--size", "S", "--seed", "3", "--out", problem))
                .isZero();
        assertThat(run("solve", problem, "--seconds", "60", "--steps", "500", "--threads", "2", "--out", plan))
                .isZero();
        assertThat(out.toString().lines().reduce((one, other) -> other).orElse("") + "\n")
                .matches(LAST_LINE);

        assertThat(run("check", problem, plan)).isZero();
    }

    @Test
    void progressIsWrittenAsJson() {
        run("generate", "--size", "S", "--out", problem);

        assertThat(run("solve", problem, "--steps", "500", "--json")).isZero();

        assertThat(out.toString().lines().skip(1))
                .hasSizeGreaterThan(1)
                .first()
                .asString()
                .matches("\\{\"phase\":\"[a-z]+\",\"value\":\\d+,\"bound\":\\d+,\"gap\":\\d\\.\\d+,"
                        + "\"meetings\":\\d+,\"discomfort\":\\d+,\"seconds\":\\d+\\.\\d\\d}");
    }

    @Test
    void alternativesAreWrittenAndValid() {
        String folder = plan + ".alternatives";
        run("generate", "--size", "S", "--out", problem);

        assertThat(run("solve", problem, "--steps", "3000", "--comfort", "0.03", "--alternatives", folder))
                .isZero();

        for (String share : List.of("0.0", "0.001", "0.005", "0.01", "0.02", "0.03")) {
            assertThat(run("check", problem, folder + "/plan-" + share + ".json"))
                    .isZero();
        }
    }

    @Test
    void tablesBecomeATimetable() throws IOException {
        Path timetable = folder.resolve("timetable.csv");
        table("slots", "id,start,end\nS1,2026-11-04 10:00,2026-11-04 10:25\nS2,2026-11-04 10:30,2026-11-04 10:55\n");
        table("participants", "id,side,languages\nB1,buyer,en\nE1,exhibitor,en\nE2,exhibitor,en\n");
        table("tables", "id\nT1\n");
        table("requests", "id,first,second,value,pin.slot\nR1,B1,E1,700,S2\nR2,B1,E2,300,\n");

        assertThat(run("from-csv", folder.toString(), "--time-zone", "Asia/Seoul", "--out", problem))
                .isZero();
        assertThat(run("solve", problem, "--steps", "500", "--out", plan)).isZero();
        assertThat(run("to-csv", problem, plan, "--time-zone", "Asia/Seoul", "--out", timetable.toString()))
                .isZero();
        assertThat(timetable).hasContent("""
                \uFEFFstart,end,table,first,second,interpreter,slot,request
                2026-11-04 10:00,2026-11-04 10:25,T1,B1,E2,,S1,R2
                2026-11-04 10:30,2026-11-04 10:55,T1,B1,E1,,S2,R1
                """);

        assertThat(run("to-csv", problem, plan, "--agendas", "--time-zone", "UTC", "--out", timetable.toString()))
                .isZero();
        assertThat(timetable).hasContent("""
                \uFEFFparticipant,start,end,table,meets,interpreter
                B1,2026-11-04 01:00,2026-11-04 01:25,T1,E2,
                B1,2026-11-04 01:30,2026-11-04 01:55,T1,E1,
                E1,2026-11-04 01:30,2026-11-04 01:55,T1,B1,
                E2,2026-11-04 01:00,2026-11-04 01:25,T1,B1,
                """);
    }

    @Test
    void timetableShowsTheNamesThatTheTablesHad() throws IOException {
        Path timetable = folder.resolve("timetable.csv");
        table("slots", "id,start,end\nS1,2026-11-04 10:00,2026-11-04 10:25\n");
        table("participants", "id,name,side,languages\nB1,=1+1,buyer,en\nE1,부산테크,exhibitor,en\n");
        table("tables", "id\nT1\n");
        table("requests", "id,first,second,value\nR1,B1,E1,700\n");
        run("from-csv", folder.toString(), "--time-zone", "Asia/Seoul", "--out", problem);
        run("solve", problem, "--steps", "500", "--out", plan);

        assertThat(run("to-csv", problem, plan, "--time-zone", "Asia/Seoul", "--out", timetable.toString()))
                .isZero();
        assertThat(timetable).hasContent("""
                \uFEFFstart,end,table,first,first name,second,second name,interpreter,slot,request
                2026-11-04 10:00,2026-11-04 10:25,T1,B1,'=1+1,E1,부산테크,,S1,R1
                """);
        run("to-csv", problem, plan, "--agendas", "--time-zone", "Asia/Seoul", "--out", timetable.toString());
        assertThat(timetable).hasContent("""
                \uFEFFparticipant,participant name,start,end,table,meets,meets name,interpreter
                B1,'=1+1,2026-11-04 10:00,2026-11-04 10:25,T1,E1,부산테크,
                E1,부산테크,2026-11-04 10:00,2026-11-04 10:25,T1,B1,'=1+1,
                """);
    }

    private void table(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), text);
    }

    @Test
    void guaranteeIsKeptAndChecked() throws IOException {
        run("generate", "--size", "S", "--out", problem);

        assertThat(run("solve", problem, "--steps", "5000", "--guarantee", "4", "--out", plan))
                .isZero();
        assertThat(run("check", problem, plan)).isZero();
        String text = Files.readString(Path.of(plan));
        assertThat(text).contains("\"guarantee\"").contains("\"guarantees\"").contains("\"standby\"");
        Files.writeString(
                Path.of(plan),
                text.replaceFirst("\"fewer\" : \\[", "\"fewer\" : [{\"participant\": \"B1\", \"meetings\": 1}, "));
        assertThat(run("check", problem, plan)).isEqualTo(1);
        assertThat(out.toString()).contains("violation: guarantee-given meeting=2 guaranteed=4 without=");
    }

    @Test
    void publishedPlanIsRepairedAndChecked() throws IOException {
        String changes = folder.resolve("changes.json").toString();
        String changed = folder.resolve("changed.json").toString();
        String repaired = folder.resolve("repaired.json").toString();
        run("generate", "--size", "S", "--out", problem);
        run("solve", problem, "--steps", "500", "--out", plan);
        Files.writeString(Path.of(changes), """
                {"format": "plan-changes/1", "now": "2026-11-04T14:00:00+09:00", "freezeMinutes": 30,
                 "noShows": ["B1", "E2"], "late": [{"participant": "B3", "minutes": 60}],
                 "lostTables": ["T1"], "declined": ["R7"],
                 "participants": [{"id": "walk-in", "name": "김바이어", "side": "buyer", "languages": ["ko", "en"],
                                   "available": ["S15", "S16"]}],
                 "wishes": [{"id": "W1", "first": "B5", "second": "E3", "value": 700},
                            {"id": "W2", "first": "walk-in", "second": "E3", "value": 900}]}
                """);

        int status = run(
                "repair",
                problem,
                plan,
                changes,
                "--out",
                repaired,
                "--problem-out",
                changed,
                "--max-moved",
                "3",
                "--seconds",
                "1");

        assertThat(status).isZero();
        assertThat(out.toString())
                .containsPattern("trade moved=0 value=\\d+")
                .containsPattern("impossible=\\d+ moved=[0-3] ");
        assertThat(run("check", changed, repaired)).isZero();
    }

    @Test
    void brokenPromisesAreNamedInTheLanguageAskedFor() throws IOException {
        String changes = folder.resolve("changes.json").toString();
        String repaired = folder.resolve("repaired.json").toString();
        Files.writeString(Path.of(problem), """
                {"slots": [{"id": "S1", "start": "2026-11-04T10:00:00+09:00", "end": "2026-11-04T10:30:00+09:00"}],
                 "participants": [{"id": "B1", "side": "buyer", "languages": ["en"], "leastMeetings": 1},
                  {"id": "E1", "side": "exhibitor", "languages": ["en"]}],
                 "tables": [{"id": "T1", "owner": "E1"}],
                 "requests": [{"id": "R1", "first": "B1", "second": "E1", "value": 5, "wish": "must"}]}
                """);
        Files.writeString(Path.of(changes), "{\"noShows\": [\"E1\"]}");
        run("solve", problem, "--seconds", "1", "--out", plan);

        int status = run("repair", problem, plan, changes, "--max-moved", "0", "--language", "ko", "--out", repaired);

        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("broken request=R1 now=dropped 약속한 상담 신청 R1: 이제는 만날 수 없습니다.")
                .contains("trade moved=0 value=0 gap=0.000000")
                .contains("\nlowered participant=B1 promised=1 now=0 상담 참여자 B1: 약속한 최소 상담 수가 1건에서 0건으로")
                .contains("\ntold participant=B1 change=lost request=R1 with=E1 before=S1/T1 B1에게 알릴 것: 타임슬롯 S1,")
                .doesNotContain("told participant=E1");
        assertThat(Path.of(repaired))
                .content()
                .contains("\"broken\" : [")
                .containsPattern("\"told\" : \\[\\s*\\{\\s*\"participant\" : \"B1\"");
    }

    @Test
    void planIsExplained() throws IOException {
        run("generate", "--size", "S", "--out", problem);
        run("solve", problem, "--steps", "500", "--out", plan);

        assertThat(Files.readString(Path.of(plan)))
                .containsPattern("\"tables-in-slot\" ?: ?0,")
                .containsPattern("\"few-idle-slots\" ?: ?-\\d+");
        assertThat(run("explain", problem, plan)).isZero();
        assertThat(run("explain", problem, plan, "--language", "ko")).isZero();
        assertThat(run("explain", problem, plan, "--request", "R1")).isZero();
        assertThat(out.toString())
                .contains("constraint tables-in-slot part=0 A slot has no more meetings than")
                .contains("fairness buyer participants=60 ")
                .contains("guarantee meetings=1 short=0 price=0 Everybody can have 1 meetings, or all that can be held")
                .contains("모든 상담 참여자가 상담 1건 또는 신청한 것 가운데")
                .containsPattern("standby meetings=\\d+ of=\\d+ Somebody stands by for")
                .contains("bottleneck one-more-")
                .contains("reason scheduled requests=")
                .containsPattern("request R1 reason=[a-z-]+ .+\\.\n");
    }

    @Test
    void benchmarkEndsInOneLineOfFigures() {
        assertThat(run("bench", "--sizes", "S", "--variants", "scarce", "--seconds", "1", "--changes", "1"))
                .isZero();

        assertThat(out.toString().lines().toList()).hasSize(4);
        assertThat(out.toString()).containsPattern("\nchanges=1 median_ms=\\d+ worst_ms=\\d+\n");
        assertThat(out.toString()).containsPattern("\ninstances=1 worst_gap=0\\.\\d+ mean_gap=0\\.\\d+ seconds=");
    }

    @Test
    void meetingsOfGivenPairsAreSolvedAndChecked() throws IOException {
        Files.writeString(Path.of(problem), """
                {"schema": "b2b-meeting-instance/1", "name": "three",
                 "slots": [{"id": 1, "session": "ANY"}, {"id": 2, "session": "ANY"}, {"id": 3, "session": "ANY"}],
                 "locations": [{"id": 1}],
                 "participants": [{"id": 1, "meetings": 2, "forbiddenSlots": []},
                                  {"id": 2, "meetings": 2, "forbiddenSlots": [2]},
                                  {"id": 3, "meetings": 2, "forbiddenSlots": []}],
                 "meetings": [
                   {"id": 1, "participants": [1, 2], "session": "ANY", "fixedSlot": null, "after": []},
                   {"id": 2, "participants": [2, 3], "session": "ANY", "fixedSlot": null, "after": []},
                   {"id": 3, "participants": [1, 3], "session": "ANY", "fixedSlot": null, "after": []}],
                 "precedences": [], "fairness": {"maxDifferenceInBreaks": 2}, "objective": "MIN_TOTAL_BREAKS"}
                """);

        assertThat(run("solve", problem, "--format", "b2b", "--seconds", "20", "--out", plan))
                .isZero();
        assertThat(run("check", problem, plan)).isZero();
        assertThat(out.toString())
                .containsPattern("status=optimal value=1 bound=1 gap=0.000000 seconds=")
                .contains("valid=true violations=0 meetings=3 value=1\n");
    }

    private int run(String... arguments) {
        return PlannerCli.run(new PrintWriter(out, true), new PrintWriter(new StringWriter()), arguments);
    }
}
