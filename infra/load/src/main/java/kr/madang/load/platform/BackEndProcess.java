package kr.madang.load.platform;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.madang.demo.service.BackEnd;
import kr.madang.demo.service.Secrets;
import kr.madang.demo.service.Settings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The back end, as a process of its own with the demo's settings. */
public final class BackEndProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(250);
    /** The collector that costs the least for each request; by itself the virtual machine takes G1. */
    private static final List<String> FLAGS = List.of("-XX:+UseParallelGC");

    private final Settings settings;
    private final Map<String, String> properties;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final List<String> flags;
    private @Nullable Process process;

    /**
     * Does not start it yet.
     *
     * @param databasePort where the back end finds the database: its own port, or that of a proxy
     */
    BackEndProcess(Settings settings, Secrets secrets, int databasePort, List<LoadedExpo> expos) {
        this(settings, secrets, databasePort, expos, Map.of(), FLAGS);
    }

    /** The same with other settings, and with other flags for its virtual machine. */
    BackEndProcess(
            Settings settings,
            Secrets secrets,
            int databasePort,
            List<LoadedExpo> expos,
            Map<String, String> other,
            List<String> flags) {
        this.settings = settings;
        this.flags = flags;
        this.properties = new HashMap<>(BackEnd.properties(settings, secrets));
        properties.replaceAll((name, value) ->
                value.replace("127.0.0.1:" + settings.ports().postgres() + "/", "127.0.0.1:" + databasePort + "/"));
        properties.put("madang.load.expos", LoadedExpo.toText(expos));
        properties.put("madang.load.devices", settings.state().toString());
        // mails wait in the outbox: sending them is measured elsewhere, and there is no mail server here
        properties.put("madang.messaging.parallel", "1");
        properties.put("madang.messaging.look", "1d");
        // all of the load comes from one address
        properties.put("madang.visitor-limits.registrations-per-client", "100000000");
        properties.putAll(other);
    }

    /** Starts it and waits until it takes requests. */
    public synchronized void start() throws IOException, InterruptedException {
        launch();
        awaitReady(log(settings));
    }

    /** Starts it and does not wait. */
    public synchronized void launch() throws IOException {
        Path log = log(settings);
        Files.createDirectories(settings.logs());
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Dmadang.log=" + log,
                        "-Dmadang.log.append=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadedPlatform.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(
                        settings.logs().resolve("back-end.log").toFile()));
        builder.environment().put("SPRING_APPLICATION_JSON", new JsonMapper().writeValueAsString(properties));
        builder.command().addAll(1, flags);
        process = builder.start();
    }

    /** Kills it at once, as a lost machine would. */
    public synchronized void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    public synchronized void freeze() throws IOException, InterruptedException {
        Signals.send("STOP", running().toHandle());
    }

    public synchronized void thaw() throws IOException, InterruptedException {
        Signals.send("CONT", running().toHandle());
    }

    public synchronized Duration processorTime() {
        return Signals.processorTimeOf(running().toHandle());
    }

    /** The devices at the entrance of an expo, once it is open. */
    public ScanningDevices devicesOf(LoadedExpo expo) throws IOException {
        return ScanningDevices.read(settings.state(), expo.slug());
    }

    public int port() {
        return settings.ports().api();
    }

    /** Ends it without waiting for its visitors: there are none any more. */
    synchronized void stop() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** What the back end says, over all its starts. */
    static Path log(Settings settings) {
        return settings.logs().resolve("platform.log");
    }

    private Process running() {
        return Objects.requireNonNull(process, "started");
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!running().isAlive() || Instant.now().isAfter(end)) {
                throw new IOException("The back end does not get ready; see " + log);
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean isReady() throws InterruptedException {
        URI readiness = URI.create(settings.apiUrl() + "/actuator/health/readiness");
        try {
            return http.send(
                                    HttpRequest.newBuilder(readiness)
                                            .timeout(Duration.ofSeconds(2))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
