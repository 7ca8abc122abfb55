package kr.madang.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import kr.madang.demo.process.Ports;

/** A process of its own that starts PostgreSQL and dies without a word, as under kill -9. */
final class KilledDemo {

    private static final int DIED = 137;

    private KilledDemo() {}

    static void run(Settings settings) throws IOException, InterruptedException {
        Process demo = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledDemo.class.getName(),
                        settings.state().toString(),
                        Integer.toString(settings.ports().frontEnd()))
                .inheritIO()
                .start();
        assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(demo.exitValue()).isEqualTo(DIED);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path state = Path.of(arguments[0]);
        Settings settings = new Settings(Path.of(""), state, state.resolve("keycloak"), Ports.parse(arguments[1]));
        new PostgresServer(settings, Secrets.keptIn(state.resolve("secrets.properties"))).start();
        Runtime.getRuntime().halt(DIED);
    }
}
