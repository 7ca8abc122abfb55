package kr.madang.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kr.madang.demo.expo.Size;
import kr.madang.demo.process.CannotStart;
import kr.madang.demo.process.OneAtATime;
import kr.madang.demo.process.PidFile;
import kr.madang.demo.process.Ports;
import kr.madang.demo.service.BackEnd;
import kr.madang.demo.service.FrontEnd;
import kr.madang.demo.service.KeycloakServer;
import kr.madang.demo.service.MailInbox;
import kr.madang.demo.service.PostgresServer;
import kr.madang.demo.service.Secrets;
import kr.madang.demo.service.Settings;

/** {@code make demo}: starts the whole platform on this machine, says how to use it, and stops it at Ctrl-C. */
public final class Demo {

    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private final Settings settings;
    private final Size size;
    private final PidFile pidFile;
    private final Progress progress = new Progress(OUT);

    private Demo(Settings settings, Size size) {
        this.settings = settings;
        this.size = size;
        this.pidFile = new PidFile(settings.running().resolve("demo.pid"));
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            new Demo(settings(System.getenv()), size(System.getenv())).run();
        } catch (CannotStart refusal) {
            refuse(refusal);
        } catch (IOException e) {
            refuse(new CannotStart("파일을 읽거나 쓰지 못했어요: " + e.getMessage(), "A file could not be read or written: " + e));
        }
    }

    /** What the Makefile sets: {@code PORT}, {@code STATE}, {@code KEYCLOAK}. */
    static Settings settings(Map<String, String> environment) {
        Path state = Path.of(environment.getOrDefault("STATE", ".madang"));
        return new Settings(
                Path.of(""),
                state,
                Path.of(environment.getOrDefault("KEYCLOAK", state + "/keycloak")),
                Ports.parse(environment.getOrDefault("PORT", "7420")));
    }

    /** {@code DATA=large} draws the expo that the planner must also manage. */
    static Size size(Map<String, String> environment) {
        String data = environment.getOrDefault("DATA", "");
        return switch (data) {
            case "" -> Size.REAL;
            case "large" -> Size.LARGE;
            default ->
                throw new CannotStart("DATA에는 large만 쓸 수 있어요: " + data, "DATA can be large or nothing, not " + data);
        };
    }

    private void run() throws IOException, InterruptedException {
        Files.createDirectories(settings.running());
        OneAtATime.enter(settings.running().resolve("demo.lock"));
        pidFile.write(ProcessHandle.current());
        System.setProperty("madang.log", settings.logs().resolve("platform.log").toString());
        Secrets secrets = Secrets.keptIn(settings.state().resolve("secrets.properties"));
        BackEnd backEnd = new BackEnd(settings, secrets);
        Stack stack = stack(secrets, backEnd);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
        start(stack);
        progress.filling();
        fill(backEnd);
        new Welcome(settings).print(OUT);
        Thread.currentThread().join();
    }

    private Stack stack(Secrets secrets, BackEnd backEnd) {
        return new Stack(
                List.of(
                        List.of(new PostgresServer(settings, secrets), backEnd),
                        List.of(new KeycloakServer(settings, secrets)),
                        List.of(new MailInbox(settings)),
                        List.of(new FrontEnd(settings))),
                progress);
    }

    private void start(Stack stack) throws InterruptedException {
        try {
            stack.start();
        } catch (ExecutionException e) {
            if (stack.isStopped()) {
                Thread.currentThread().join(); // Ctrl-C came during the start: the stopping thread ends the process
            }
            throw reason(e);
        }
    }

    private void fill(BackEnd backEnd) throws InterruptedException {
        try {
            backEnd.fill(size);
        } catch (ExecutionException e) {
            throw reason(e);
        }
    }

    private CannotStart reason(ExecutionException failure) {
        if (failure.getCause() instanceof CannotStart refusal) {
            return refusal;
        }
        return new CannotStart(
                "시작하지 못했어요: %s (기록: %s)".formatted(failure.getCause(), settings.logs()),
                "Could not start: %s (logs: %s)".formatted(failure.getCause(), settings.logs()));
    }

    private void stop(Stack stack) {
        progress.stopping();
        stack.stop();
        try {
            pidFile.delete();
        } catch (IOException e) {
            progress.notStopped("demo.pid", e);
        }
        progress.bye();
    }

    private static void refuse(CannotStart refusal) {
        OUT.println();
        OUT.println(refusal.sentences());
        System.exit(1);
    }
}
