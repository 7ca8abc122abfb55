package kr.madang.demo.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A program that the demo runs beside itself, with its output in a log file. */
public final class ChildProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final Path log;
    private final PidFile pidFile;
    private volatile @Nullable Process process;

    /** The log and the pid file are named after the program and lie in the given folders. */
    public ChildProcess(String name, Path logs, Path pids) {
        this.name = name;
        this.log = logs.resolve(name + ".log");
        this.pidFile = new PidFile(pids.resolve(name + ".pid"));
    }

    /** Ends what a killed demo has left running of this program. */
    public void endOrphan() throws IOException {
        pidFile.findOwner().ifPresent(orphan -> Ending.end(orphan, PATIENCE));
        pidFile.delete();
    }

    public synchronized void start(Path directory, Map<String, String> environment, List<String> command)
            throws IOException {
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        builder.environment().putAll(environment);
        Process started = builder.start();
        process = started;
        pidFile.write(started.toHandle());
    }

    /** Refuses when the program has ended by itself. */
    public void ensureAlive() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            throw new CannotStart(
                    "%s 실행에 실패했어요. 기록을 확인해 주세요: %s".formatted(name, log),
                    "%s ended while starting. See its log: %s".formatted(name, log));
        }
    }

    public synchronized void stop() throws IOException {
        Process running = process;
        if (running != null) {
            Ending.end(running.toHandle(), PATIENCE);
            pidFile.delete();
        }
    }
}
