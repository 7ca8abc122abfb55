package kr.madang.demo.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Remembers a child process across a crash of the demo: its id and the moment it started.
 *
 * <p>Ids are reused, so the id alone proves nothing; the same id with the same start is the same process.
 */
public record PidFile(Path path) {

    /** The start of a process is told in clock ticks since boot, and the clock may be set meanwhile. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Pattern CONTENT = Pattern.compile("(\\d{1,9}) (\\S+)\\s*");

    public void write(ProcessHandle process) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.writeString(path, process.pid() + " " + startOf(process).orElse(Instant.EPOCH) + "\n");
    }

    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    /** The process that was written down, if it still runs. */
    public Optional<ProcessHandle> findOwner() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        var content = CONTENT.matcher(Files.readString(path));
        if (!content.matches()) {
            return Optional.empty();
        }
        Instant started = Instant.parse(content.group(2));
        return ProcessHandle.of(Long.parseLong(content.group(1)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAt(process, started));
    }

    private static boolean startedAt(ProcessHandle process, Instant expected) {
        return startOf(process)
                .map(start -> Duration.between(start, expected).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }
}
