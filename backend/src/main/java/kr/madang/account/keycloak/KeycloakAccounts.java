package kr.madang.account.keycloak;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kr.madang.account.SignInAccounts;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.admin.client.spi.StreamMessageBodyReader;
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
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    /** A call is a few requests, and the first one also fetches a token. */
    private static final Duration ALL = Duration.ofSeconds(12);

    /** Of Keycloak's own JSON among the readers that are found on the class path. */
    private static final int PRIORITY = 100;

    private static final String SET_PASSWORD = "UPDATE_PASSWORD";

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
                .resteasyClient(ClientBuilder.newBuilder()
                        .connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                        .readTimeout(ANSWER.toMillis(), TimeUnit.MILLISECONDS)
                        .register(JacksonProvider.class, PRIORITY)
                        .register(StreamMessageBodyReader.class)
                        .build())
                .build();
    }

    @Override
    public Mono<String> ensure(Newcomer newcomer, String password) {
        return request(() -> {
            UserRepresentation known = find(newcomer);
            return known == null ? create(newcomer, password(password, false)) : known.getId();
        });
    }

    @Override
    public Mono<Opened> open(Newcomer newcomer) {
        return request(() -> {
            UserRepresentation known = find(newcomer);
            if (known == null) {
                String first = FirstPassword.random();
                return new Opened(create(newcomer, password(first, true)), first);
            }
            return reopen(known);
        });
    }

    private Opened reopen(UserRepresentation known) {
        if (!Boolean.TRUE.equals(known.isEmailVerified())) {
            throw new NotVerified();
        }
        if (!known.getRequiredActions().contains(SET_PASSWORD)) {
            return new Opened(known.getId(), null);
        }
        String first = FirstPassword.random();
        users().get(known.getId()).resetPassword(password(first, true));
        return new Opened(known.getId(), first);
    }

    @Override
    public Mono<Void> signOutEverywhere(String subject) {
        return request(() -> {
                    users().get(subject).logout();
                    return subject;
                })
                .onErrorComplete(NotFoundException.class)
                .then();
    }

    private <T> Mono<T> request(Callable<T> call) {
        return Mono.fromCallable(call)
                .subscribeOn(scheduler)
                .timeout(ALL)
                .onErrorMap(KeycloakAccounts::isAway, failure -> new Unavailable());
    }

    private static boolean isAway(Throwable failure) {
        if (failure instanceof WebApplicationException refused) {
            return refused.getResponse().getStatus() >= 500;
        }
        return failure instanceof ProcessingException
                || failure instanceof TimeoutException
                || failure instanceof RejectedExecutionException;
    }

    private @Nullable UserRepresentation find(Newcomer newcomer) {
        List<UserRepresentation> known = users().searchByEmail(newcomer.email(), true);
        return known.isEmpty() ? null : known.get(0);
    }

    private String create(Newcomer newcomer, CredentialRepresentation password) {
        try (Response response = users().create(toUser(newcomer, password))) {
            return CreatedResponseUtil.getCreatedId(response);
        }
    }

    private UsersResource users() {
        return keycloak.realm(realm).users();
    }

    private static CredentialRepresentation password(String value, boolean once) {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(value);
        password.setTemporary(once);
        return password;
    }

    private static UserRepresentation toUser(Newcomer newcomer, CredentialRepresentation password) {
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
