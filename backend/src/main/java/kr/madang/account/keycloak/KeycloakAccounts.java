package kr.madang.account.keycloak;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import kr.madang.account.Accounts;
import kr.madang.account.SignInAccounts;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Keycloak's admin client blocks, so it has threads of its own and never borrows those that serve requests. */
@Component
class KeycloakAccounts implements SignInAccounts, DisposableBean {

    private static final int THREADS = 4;
    private static final int WAITING = 1000;

    private final Scheduler scheduler = Schedulers.newBoundedElastic(THREADS, WAITING, "keycloak");
    private final Keycloak keycloak;
    private final String realm;

    KeycloakAccounts(KeycloakSettings settings) {
        this.realm = settings.realm();
        this.keycloak = KeycloakBuilder.builder()
                .serverUrl(settings.serverUrl().toString())
                .realm(settings.realm())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .build();
    }

    @Override
    public Mono<String> ensure(Accounts.Newcomer newcomer) {
        return Mono.fromCallable(() -> ensureNow(newcomer)).subscribeOn(scheduler);
    }

    private String ensureNow(Accounts.Newcomer newcomer) {
        UsersResource users = keycloak.realm(realm).users();
        List<UserRepresentation> known = users.searchByEmail(newcomer.email(), true);
        return known.isEmpty() ? create(users, newcomer) : known.get(0).getId();
    }

    private static String create(UsersResource users, Accounts.Newcomer newcomer) {
        try (Response response = users.create(toUser(newcomer))) {
            return CreatedResponseUtil.getCreatedId(response);
        }
    }

    private static UserRepresentation toUser(Accounts.Newcomer newcomer) {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(newcomer.password());
        UserRepresentation user = new UserRepresentation();
        user.setUsername(newcomer.email());
        user.setEmail(newcomer.email());
        user.setEmailVerified(true);
        user.setFirstName(newcomer.name());
        user.setLastName("-");
        user.setEnabled(true);
        user.setAttributes(Map.of("locale", List.of(newcomer.english() ? "en" : "ko")));
        user.setCredentials(List.of(password));
        return user;
    }

    @Override
    public void destroy() {
        keycloak.close();
        scheduler.dispose();
    }
}
