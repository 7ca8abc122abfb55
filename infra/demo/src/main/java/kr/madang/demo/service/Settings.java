package kr.madang.demo.service;

import java.nio.file.Path;
import kr.madang.demo.process.Ports;

/**
 * Where one demo lives on this machine.
 *
 * @param project the checkout
 * @param state everything the demo keeps: data, logs, secrets, process ids; nothing of it lies elsewhere
 * @param keycloak the unpacked Keycloak distribution
 */
public record Settings(Path project, Path state, Path keycloak, Ports ports) {

    public Settings {
        project = project.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
        keycloak = keycloak.toAbsolutePath().normalize();
    }

    public Path logs() {
        return state.resolve("log");
    }

    /** Files that exist only while the demo runs. */
    public Path running() {
        return state.resolve("run");
    }

    public String frontEndUrl() {
        return loopback(ports.frontEnd());
    }

    public String apiUrl() {
        return loopback(ports.api());
    }

    /** By name: a browser keeps no passkey for a number. */
    public String keycloakUrl() {
        return "http://localhost:" + ports.keycloak();
    }

    public String issuer() {
        return keycloakUrl() + "/realms/" + KeycloakServer.REALM;
    }

    public String inboxUrl() {
        return loopback(ports.inbox());
    }

    private static String loopback(int port) {
        return "http://127.0.0.1:" + port;
    }
}
