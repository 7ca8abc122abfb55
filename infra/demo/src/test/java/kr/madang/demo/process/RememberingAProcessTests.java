package kr.madang.demo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberingAProcessTests {

    @TempDir
    Path folder;

    private PidFile pidFile;
    private Process sleeper;

    @BeforeEach
    void startSleeper() throws IOException {
        pidFile = new PidFile(folder.resolve("run/sleeper.pid"));
        sleeper = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void endSleeper() {
        sleeper.destroyForcibly();
    }

    @Test
    void theProcessIsFoundAgain() throws IOException {
        pidFile.write(sleeper.toHandle());

        assertThat(pidFile.findOwner()).contains(sleeper.toHandle());
    }

    @Test
    void anEndedProcessIsNotFound() throws IOException, InterruptedException {
        pidFile.write(sleeper.toHandle());
        sleeper.destroyForcibly().waitFor();

        assertThat(pidFile.findOwner()).isEmpty();
    }

    @Test
    void anotherProcessWithTheSameIdIsNotTheOne() throws IOException {
        pidFile.write(sleeper.toHandle());
        Instant hourEarlier = sleeper.info().startInstant().orElseThrow().minusSeconds(3600);
        Files.writeString(pidFile.path(), sleeper.pid() + " " + hourEarlier + "\n");

        assertThat(pidFile.findOwner()).isEmpty();
    }

    @Test
    void aHalfWrittenFileNamesNobody() throws IOException {
        pidFile.write(sleeper.toHandle());
        Files.writeString(pidFile.path(), Long.toString(sleeper.pid()));

        assertThat(pidFile.findOwner()).isEmpty();
    }

    @Test
    void noFileNamesNobody() throws IOException {
        assertThat(pidFile.findOwner()).isEmpty();
    }
}
