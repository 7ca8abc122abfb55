package kr.madang.demo.service;

import static kr.madang.demo.service.Secrets.Name.KEYCLOAK_ADMIN;
import static kr.madang.demo.service.Secrets.Name.KEYCLOAK_BACKEND;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kr.madang.demo.process.ChildProcess;
import kr.madang.demo.process.Readiness;
import org.springframework.util.FileSystemUtils;

/** A real Keycloak with the platform's realm; who has an account is kept from start to start. */
public final class KeycloakServer implements Service {

    static final String REALM = "madang";

    /** The first start ever prepares Keycloak's own code and database: about a minute on a small, busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Settings settings;
    private final Secrets secrets;
    private final ChildProcess program;
    private final FirstStart firstStart;

    public KeycloakServer(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.program = new ChildProcess("keycloak", settings.logs(), settings.running());
        this.firstStart = new FirstStart(settings.keycloak().resolve("data/h2"));
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public void start() throws IOException, InterruptedException {
        program.endOrphan();
        firstStart.prepare();
        offerRealm();
        offerTheme();
        program.start(settings.keycloak(), environment(), command());
        new Readiness().await(URI.create(settings.issuer() + "/.well-known/openid-configuration"), program, PATIENCE);
        new RealmAddresses(settings, secrets.get(KEYCLOAK_ADMIN)).update();
        firstStart.finished();
    }

    @Override
    public void stop() throws IOException {
        program.stop();
    }

    /** Keycloak imports the realm when it does not know it yet. */
    private void offerRealm() throws IOException {
        Path realm = settings.project().resolve("infra/keycloak/madang-realm.json");
        Path offered = settings.keycloak().resolve("data/import/madang-realm.json");
        Files.createDirectories(offered.getParent());
        Files.copy(realm, offered, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Keycloak's pages and mails look and speak as the platform's do: the values of the look are the front end's own. */
    private void offerTheme() throws IOException {
        Path themes = settings.keycloak().resolve("themes");
        FileSystemUtils.copyRecursively(settings.project().resolve("infra/keycloak/themes"), themes);
        Files.copy(
                settings.project().resolve("frontend/src/ui/theme/tokens.css"),
                themes.resolve("madang/login/resources/css/tokens.css"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private Map<String, String> environment() {
        return Map.of(
                "JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1", // starts in two thirds of the time
                "KC_BOOTSTRAP_ADMIN_USERNAME", RealmAddresses.ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(KEYCLOAK_ADMIN),
                "MADANG_PUBLIC_URL", settings.frontEndUrl(),
                "MADANG_BACKEND_SECRET", secrets.get(KEYCLOAK_BACKEND),
                "MADANG_SMTP_HOST", "127.0.0.1",
                "MADANG_SMTP_PORT", Integer.toString(settings.ports().smtp()));
    }

    private List<String> command() {
        return List.of(
                settings.keycloak().resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.ports().keycloak(),
                "--hostname=" + settings.keycloakUrl());
    }
}
