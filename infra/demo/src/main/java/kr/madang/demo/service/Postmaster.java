package kr.madang.demo.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.madang.demo.process.CannotStart;

/**
 * The server process of a PostgreSQL data directory, known by the {@code postmaster.pid} that PostgreSQL itself keeps
 * there. It outlives a killed demo.
 */
public record Postmaster(Path data) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration START_TOLERANCE = Duration.ofSeconds(5);

    /** Ends the server if it runs, letting it close its files. */
    public void end() throws IOException, InterruptedException {
        Optional<ProcessHandle> server = findRunning();
        if (server.isEmpty()) {
            return;
        }
        interrupt(server.get());
        Instant end = Instant.now().plus(PATIENCE);
        while (server.get().isAlive()) {
            if (Instant.now().isAfter(end)) {
                throw new CannotStart(
                        "앞서 실행한 PostgreSQL(프로세스 %d)이 끝나지 않아요. 직접 종료한 뒤 다시 시작해 주세요."
                                .formatted(server.get().pid()),
                        "The PostgreSQL of an earlier run (process %d) does not end. End it and start again."
                                .formatted(server.get().pid()));
            }
            Thread.sleep(50);
        }
    }

    /** PostgreSQL writes its process id in the first line, its data directory in the second, its start in the third. */
    public Optional<ProcessHandle> findRunning() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 3
                || !lines.get(0).matches("\\d{1,9}")
                || !lines.get(2).matches("\\d{1,12}")) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2)));
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(ProcessHandle::isAlive)
                .filter(Postmaster::isPostgres)
                .filter(process -> startedAt(process, started));
    }

    private static boolean startedAt(ProcessHandle process, Instant expected) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, expected).abs().compareTo(START_TOLERANCE) <= 0)
                .orElse(false);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("/postgres"))
                .orElse(false);
    }

    /** An interrupt is PostgreSQL's fast shutdown: it rolls back what is open and does not wait for clients. */
    private static void interrupt(ProcessHandle server) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
    }
}
