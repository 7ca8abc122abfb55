package kr.madang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuringTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void childsMemoryAndLastLineAreKnown() {
        Measured run = new Measuring(folder, 8192).run(shell("echo first=1; sleep 1; echo value=-7 word=x"), MINUTE);

        assertThat(run.status()).isZero();
        assertThat(run.ending()).isEmpty();
        assertThat(run.figure("value")).isEqualTo(OptionalLong.of(-7));
        assertThat(run.figure("first")).isEmpty();
        assertThat(run.word("word")).isEqualTo("x");
        assertThat(run.peakMemory()).isPositive();
        assertThat(run.elapsed()).isBetween(Duration.ofSeconds(1), MINUTE);
    }

    @Test
    void whoeverTakesTooLongIsEnded() {
        Measured run = new Measuring(folder, 8192).run(shell("sleep 60"), Duration.ofSeconds(1));

        assertThat(run.ending()).isEqualTo(Optional.of("no plan: ended after 1 s"));
        assertThat(run.elapsed()).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void whoeverTakesTooMuchMemoryIsEnded() {
        Measured run = new Measuring(folder, 20)
                .run(shell("grown=$(head -c 50000000 /dev/zero | tr '\\0' x); sleep 60; echo $grown"), MINUTE);

        assertThat(run.ending()).isEqualTo(Optional.of("no plan: ended at 20 MiB"));
    }

    private static List<String> shell(String script) {
        return List.of("bash", "-c", script);
    }
}
