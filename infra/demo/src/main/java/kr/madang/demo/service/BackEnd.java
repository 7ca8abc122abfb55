package kr.madang.demo.service;

import static kr.madang.demo.service.Secrets.Name.KEYCLOAK_BACKEND;
import static kr.madang.demo.service.Secrets.Name.POSTGRES_APP;
import static kr.madang.demo.service.Secrets.Name.POSTGRES_OWNER;
import static kr.madang.demo.service.Secrets.Name.SEALING_INDEX_KEY;
import static kr.madang.demo.service.Secrets.Name.SEALING_KEY;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import kr.madang.Madang;
import kr.madang.demo.expo.Size;
import kr.madang.demo.loading.DemoExpoLoader;
import kr.madang.demo.process.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The platform itself, in this process, pointed at the services beside it. */
public final class BackEnd implements Service {

    private final Settings settings;
    private final Secrets secrets;
    private volatile @Nullable ConfigurableApplicationContext application;

    public BackEnd(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "플랫폼 platform";
    }

    @Override
    public synchronized void start() {
        SpringApplication platform = new SpringApplication(Madang.class, Filling.class);
        platform.setRegisterShutdownHook(false); // the demo stops its parts in order
        application = platform.run(arguments());
    }

    /** Loads the invented expo unless the platform has one; needs Keycloak, for the accounts. */
    public void fill(Size size) throws InterruptedException, ExecutionException {
        ConfigurableApplicationContext running = Objects.requireNonNull(application, "started");
        DemoExpoLoader.Outcome outcome = Objects.requireNonNull(
                running.getBean(DemoExpoLoader.class).load(size).toFuture().get());
        if (outcome == DemoExpoLoader.Outcome.HALF_LOADED) {
            throw new CannotStart(
                    "지난번에 데모 전시회를 채우다가 멈췄어요. make demo-reset 을 실행한 뒤 다시 시작해 주세요.",
                    "Filling the demo expo was interrupted last time: run make demo-reset and start again.");
        }
    }

    @Override
    public synchronized void stop() {
        ConfigurableApplicationContext running = application;
        if (running != null) {
            running.close();
            application = null;
        }
    }

    private String[] arguments() {
        return properties(settings, secrets).entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    /** What the platform must be told to find the services beside it. */
    public static Map<String, String> properties(Settings settings, Secrets secrets) {
        String database = "127.0.0.1:" + settings.ports().postgres() + "/" + PostgresServer.DATABASE;
        return Map.ofEntries(
                Map.entry("server.port", Integer.toString(settings.ports().api())),
                Map.entry("spring.r2dbc.url", "r2dbc:postgresql://" + database),
                Map.entry("spring.r2dbc.username", "madang_app"),
                Map.entry("spring.r2dbc.password", secrets.get(POSTGRES_APP)),
                Map.entry("spring.flyway.url", "jdbc:postgresql://" + database),
                Map.entry("spring.flyway.user", "madang_owner"),
                Map.entry("spring.flyway.password", secrets.get(POSTGRES_OWNER)),
                Map.entry("spring.security.oauth2.resourceserver.jwt.issuer-uri", settings.issuer()),
                Map.entry("spring.mail.host", "127.0.0.1"),
                Map.entry("spring.mail.port", Integer.toString(settings.ports().smtp())),
                Map.entry("madang.public-url", settings.frontEndUrl()),
                Map.entry("madang.keycloak.server-url", settings.keycloakUrl()),
                Map.entry("madang.keycloak.realm", KeycloakServer.REALM),
                Map.entry("madang.keycloak.client-id", "madang-backend"),
                Map.entry("madang.keycloak.client-secret", secrets.get(KEYCLOAK_BACKEND)),
                Map.entry("madang.sealing.current-id", "1"),
                Map.entry("madang.sealing.keys.1", secrets.get(SEALING_KEY)),
                Map.entry("madang.sealing.index-key", secrets.get(SEALING_INDEX_KEY)));
    }

    /** Adds what fills the platform to the platform's own parts. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackageClasses = DemoExpoLoader.class)
    static class Filling {}
}
