package kr.madang.demo.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * Tells a realm that was imported earlier where the front end and the mail inbox are today, and how its pages look: with
 * another {@code PORT} the addresses of the first start are wrong, and a realm of an older version has no look.
 */
record RealmAddresses(Settings settings, String adminPassword) {

    static final String ADMIN = "admin";
    private static final String THEME = "madang";

    /** Does nothing when the realm was told the same addresses before. */
    void update() throws IOException {
        Path told = settings.keycloak().resolve("data/h2/addresses");
        String today = settings.frontEndUrl() + " " + settings.ports().smtp() + " " + THEME;
        if (Files.exists(told) && Files.readString(told).equals(today)) {
            return;
        }
        tell();
        Files.writeString(told, today);
    }

    private void tell() {
        try (Keycloak keycloak =
                Keycloak.getInstance(settings.keycloakUrl(), "master", ADMIN, adminPassword, "admin-cli")) {
            RealmResource realm = keycloak.realm(KeycloakServer.REALM);
            updateFrontEnd(realm);
            updateInboxAndLook(realm);
        }
    }

    private void updateFrontEnd(RealmResource realm) {
        ClientRepresentation web = realm.clients().findByClientId("madang-web").get(0);
        if (settings.frontEndUrl().equals(web.getRootUrl())) {
            return;
        }
        web.setRootUrl(settings.frontEndUrl());
        web.setRedirectUris(List.of(settings.frontEndUrl() + "/*"));
        web.setWebOrigins(List.of(settings.frontEndUrl()));
        realm.clients().get(web.getId()).update(web);
    }

    private void updateInboxAndLook(RealmResource realm) {
        RealmRepresentation whole = realm.toRepresentation();
        Map<String, String> smtp = new HashMap<>(whole.getSmtpServer());
        smtp.put("port", Integer.toString(settings.ports().smtp()));
        whole.setSmtpServer(smtp);
        whole.setLoginTheme(THEME);
        whole.setEmailTheme(THEME);
        realm.update(whole);
    }
}
