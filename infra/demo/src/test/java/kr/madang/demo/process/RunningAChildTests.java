package kr.madang.demo.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningAChildTests {

    @TempDir
    Path folder;

    /** A shell that starts a program of its own and waits for it, as Keycloak's does. */
    private static final List<String> FAMILY = List.of("sh", "-c", "sleep 60 & echo $! > grandchild; wait");

    @Test
    void stoppingEndsTheWholeFamily() throws IOException, InterruptedException {
        ChildProcess child = child();
        child.start(folder, Map.of(), FAMILY);
        ProcessHandle grandchild = grandchild();

        child.stop();

        assertThat(grandchild.isAlive()).isFalse();
        assertThat(folder.resolve("run/child.pid")).doesNotExist();
    }

    @Test
    void theNextStartEndsWhatAKilledDemoLeft() throws IOException, InterruptedException {
        child().start(folder, Map.of(), FAMILY);
        ProcessHandle grandchild = grandchild();

        child().endOrphan();

        assertThat(grandchild.isAlive()).isFalse();
    }

    @Test
    void outputGoesToTheLog() throws IOException {
        ChildProcess child = child();
        child.start(
                folder, Map.of("GREETING", "안녕"), List.of("sh", "-c", "echo $GREETING; echo oops >&2; exec sleep 60"));
        awaitLines(folder.resolve("log/child.log"), 2);
        child.stop();

        assertThat(folder.resolve("log/child.log")).hasContent("안녕\noops");
    }

    @Test
    void waitingForAProgramThatDiesEndsAtOnceAndNamesItsLog() throws IOException {
        ChildProcess child = child();
        child.start(folder, Map.of(), List.of("sh", "-c", "exit 3"));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(
                        () -> new Readiness().await(URI.create("http://127.0.0.1:1/"), child, Duration.ofMinutes(5)))
                .withMessage("child ended while starting. See its log: " + folder.resolve("log/child.log"));
    }

    private ChildProcess child() {
        return new ChildProcess("child", folder.resolve("log"), folder.resolve("run"));
    }

    private ProcessHandle grandchild() throws IOException {
        Path file = folder.resolve("grandchild");
        awaitLines(file, 1);
        return ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).orElseThrow();
    }

    private static void awaitLines(Path file, int count) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            if (Files.exists(file) && Files.readAllLines(file).size() >= count) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError(file + " never had " + count + " lines");
    }
}
