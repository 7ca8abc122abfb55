package kr.madang.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlanningFromTheCommandLineTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void lastLineTellsValueBoundAndGap() {
        int status = run("--buyers", "4", "--exhibitors", "4", "--slots", "6", "--tables", "2", "--seconds", "1");

        assertThat(status).isZero();
        assertThat(text(out))
                .matches(
                        "status=(optimal|feasible) value=\\d+ bound=\\d+ gap=\\d\\.\\d{6} seconds=\\d+\\.\\d meetings=\\d+\n");
        assertThat(text(err)).contains("FINISHED");
    }

    @Test
    void argumentsThatMakeNoSenseAreRefused() {
        assertThat(run("--colour", "3")).isEqualTo(2);
        assertThat(run("--seed")).isEqualTo(2);
        assertThat(run("--slots", "many")).isEqualTo(2);
        assertThat(run("--slots", "1")).isEqualTo(2);
        assertThat(run("--seconds", "0")).isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).startsWith("unknown option or no number after it: --colour\nusage: planner");
    }

    private int run(String... arguments) {
        return PlannerCli.run(arguments, print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
