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

class PlanningFromTheCommandLineTests {

    private static final String LAST_LINE =
            "status=(optimal|feasible) value=\\d+ bound=\\d+ gap=\\d\\.\\d{6} seconds=\\d+\\.\\d\\d rss_mb=\\d+\n";

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
                        + "\"meetings\":\\d+,\"seconds\":\\d+\\.\\d\\d}");
    }

    @Test
    void spoiledPlanIsRefusedWithEveryViolation() throws IOException {
        run("generate", "--size", "S", "--out", problem);
        run("solve", problem, "--steps", "500", "--out", plan);
        String text = Files.readString(Path.of(plan));
        Files.writeString(Path.of(plan), text.replaceFirst("\"slot\" : \"S\\d+\"", "\"slot\" : \"S99\""));

        assertThat(run("check", problem, plan)).isEqualTo(1);
        assertThat(out.toString()).contains("violation: PLACE_KNOWN S99\n").contains("violation: VALUE_RIGHT");
    }

    @Test
    void boundThatIsNotProvenIsRefused() throws IOException {
        run("generate", "--size", "S", "--out", problem);
        run("solve", problem, "--steps", "500", "--out", plan);
        String text = Files.readString(Path.of(plan));
        Files.writeString(Path.of(plan), text.replaceFirst("\"bound\" : \\d+", "\"bound\" : 9"));

        assertThat(run("check", problem, plan)).isEqualTo(1);
        assertThat(out.toString()).contains("violation: BOUND_PROVEN claimed 9");
    }

    @Test
    void everythingWrongWithAProblemIsListed() throws IOException {
        Files.writeString(Path.of(problem), """
                {"slots": [{"id": "S1", "start": "noon", "end": "2026-11-04T10:30:00+09:00"}],
                 "participants": [{"id": "B1", "side": "seller", "languages": ["ko"], "colour": 1}],
                 "tables": {},
                 "requests": [{"id": "R1", "first": "B1", "value": 0}]}
                """);

        assertThat(run("solve", problem)).isEqualTo(2);
        assertThat(err.toString().lines().sorted())
                .containsExactly(
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

    private int run(String... arguments) {
        return PlannerCli.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
