package kr.madang.account.keycloak;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the platform reaches Keycloak to make accounts.
 *
 * @param serverUrl base address, for example {@code http://127.0.0.1:8180}
 * @param realm the realm that people sign in to
 * @param clientId a client whose service account may manage users and nothing else
 * @param clientSecret its secret
 */
@ConfigurationProperties("madang.keycloak")
record KeycloakSettings(
        URI serverUrl,
        @DefaultValue("madang") String realm,
        @DefaultValue("madang-backend") String clientId,
        String clientSecret) {

    @Override
    public String toString() {
        return "KeycloakSettings[" + serverUrl + "/" + realm + "]";
    }
}
