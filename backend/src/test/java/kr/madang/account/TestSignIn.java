package kr.madang.account;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A sign-in server in memory that can be away. The real one is spoken to in the journeys. */
@Primary
@Component
public class TestSignIn implements SignInAccounts {

    private final Map<String, String> subjects = new ConcurrentHashMap<>();
    private final Set<String> ownPassword = ConcurrentHashMap.newKeySet();
    private final Set<String> signedOut = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    /** From now on it answers, or does not. */
    public void beAway(boolean away) {
        this.away = away;
    }

    /** Somebody sets a password of their own. */
    public void setPassword(String email) {
        ownPassword.add(email);
    }

    /** Who signs in with this address; null if there is no account. */
    public @Nullable String subjectOf(String email) {
        return subjects.get(email);
    }

    public boolean isSignedOut(String subject) {
        return signedOut.contains(subject);
    }

    @Override
    public Mono<String> ensure(Newcomer newcomer, String password) {
        setPassword(newcomer.email());
        return open(newcomer).map(Opened::subject);
    }

    @Override
    public Mono<Opened> open(Newcomer newcomer) {
        return Mono.fromSupplier(() -> {
            ensureThere();
            String subject = subjects.computeIfAbsent(
                    newcomer.email(), email -> UUID.randomUUID().toString());
            String first = ownPassword.contains(newcomer.email())
                    ? null
                    : UUID.randomUUID().toString();
            return new Opened(subject, first);
        });
    }

    @Override
    public Mono<Void> signOutEverywhere(String subject) {
        return Mono.fromRunnable(() -> {
            ensureThere();
            signedOut.add(subject);
        });
    }

    private void ensureThere() {
        if (away) {
            throw new Unavailable();
        }
    }
}
