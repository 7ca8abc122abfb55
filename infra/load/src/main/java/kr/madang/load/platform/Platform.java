package kr.madang.load.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.madang.demo.process.Ports;
import kr.madang.demo.service.Secrets;
import kr.madang.demo.service.Settings;
import org.jspecify.annotations.Nullable;

/** A database and a back end on ports of their own; closing it ends both. */
public final class Platform implements AutoCloseable {

    private final Settings settings;
    private final Secrets secrets;
    private final Database database;
    private volatile @Nullable BackEndProcess backEnd;

    private Platform(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.database = new Database(settings, secrets);
    }

    /** Starts the database on empty data below this folder, whose logs and secrets stay afterwards. */
    public static Platform start(Path state) throws IOException, InterruptedException {
        Files.createDirectories(state);
        Settings settings = new Settings(Path.of(""), state, state.resolve("keycloak"), freePorts());
        Files.deleteIfExists(BackEndProcess.log(settings));
        Platform platform = new Platform(settings, Secrets.keptIn(state.resolve("secrets.properties")));
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "close"));
        platform.database.startAnew();
        return platform;
    }

    /** Starts the back end, which finds the database at this port, and opens these expos. */
    public BackEndProcess startBackEnd(int databasePort, List<LoadedExpo> expos)
            throws IOException, InterruptedException {
        BackEndProcess started = new BackEndProcess(settings, secrets, databasePort, expos);
        backEnd = started;
        started.start();
        return started;
    }

    /**
     * A back end that sends mails to this port of the loopback address, one at a time; not started yet. What else it does
     * is left out, so that it starts fast.
     */
    public BackEndProcess mailWorker(int smtpPort, List<LoadedExpo> expos) {
        BackEndProcess worker = new BackEndProcess(
                settings,
                secrets,
                database.port(),
                expos,
                Map.ofEntries(
                        Map.entry("spring.main.lazy-initialization", "true"),
                        Map.entry("spring.mail.port", Integer.toString(smtpPort)),
                        Map.entry("spring.mail.properties.mail.smtp.connectiontimeout", "2000"),
                        Map.entry("spring.mail.properties.mail.smtp.timeout", "2000"),
                        Map.entry("spring.mail.properties.mail.smtp.writetimeout", "2000"),
                        Map.entry("madang.messaging.look", "200ms"),
                        Map.entry("madang.messaging.lease", "10s"),
                        Map.entry("madang.messaging.attempts", "40"),
                        Map.entry("madang.messaging.first-back-off", "500ms"),
                        Map.entry("madang.messaging.longest-back-off", "3s")),
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        backEnd = worker;
        return worker;
    }

    public Database database() {
        return database;
    }

    @Override
    public synchronized void close() {
        try {
            if (backEnd != null) {
                backEnd.stop();
            }
            database.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL could not be ended", e);
        }
    }

    /** Ports that are free now, as the system gives them. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Ports freePorts() throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            int[] free = sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            return new Ports(free[0], free[1], free[2], free[3], free[4], free[5]);
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }
}
