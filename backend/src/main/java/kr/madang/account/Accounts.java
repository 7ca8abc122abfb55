package kr.madang.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Lets people in: the account in Keycloak, the person and the role here. */
@Service
public class Accounts {

    private final SignInAccounts signIn;
    private final People people;
    private final Memberships memberships;

    Accounts(SignInAccounts signIn, People people, Memberships memberships) {
        this.signIn = signIn;
        this.people = people;
        this.memberships = memberships;
    }

    /**
     * Makes sure that somebody can sign in and has a role in the expo of the running chain.
     *
     * @param newcomer who; the password is set only when the account is made
     * @param expo slug of that expo
     * @param company the exhibitor or buyer to act for, or null
     */
    @Transactional
    public Mono<Person.Id> admit(Newcomer newcomer, String expo, Role role, @Nullable UUID company) {
        return signIn.ensure(newcomer)
                .flatMap(subject -> people.ensure(subject, newcomer.email(), newcomer.name()))
                .flatMap(person -> memberships
                        .give(new Membership(person, expo, role, company))
                        .thenReturn(person));
    }

    /** Somebody who is to get an account. */
    public record Newcomer(String email, String name, String password, boolean english) {

        @Override
        public String toString() {
            return "Newcomer[" + email + "]";
        }
    }
}
