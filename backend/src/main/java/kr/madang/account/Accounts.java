package kr.madang.account;

import java.util.UUID;
import kr.madang.shared.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Lets people in: the account in Keycloak, the person and the role here. */
@Service
public class Accounts {

    private final SignInAccounts signIn;
    private final People people;
    private final Memberships memberships;
    private final Audit audit;
    private final TransactionalOperator transaction;

    Accounts(
            SignInAccounts signIn,
            People people,
            Memberships memberships,
            Audit audit,
            TransactionalOperator transaction) {
        this.signIn = signIn;
        this.people = people;
        this.memberships = memberships;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Makes sure that somebody can sign in and has a role in the expo of the running chain. Keycloak is asked before the
     * transaction begins: a connection is not held for its answer.
     *
     * @param newcomer who; the password is set only when the account is made
     * @param expo slug of that expo
     * @param company the exhibitor or buyer to act for, or null
     */
    public Mono<Person.Id> admit(Newcomer newcomer, String expo, Role role, @Nullable UUID company) {
        return signIn.ensure(newcomer)
                .flatMap(subject -> give(subject, newcomer, expo, role, company).as(transaction::transactional));
    }

    private Mono<Person.Id> give(String subject, Newcomer newcomer, String expo, Role role, @Nullable UUID company) {
        return people.ensure(subject, newcomer.email(), newcomer.name())
                .flatMap(person -> memberships
                        .give(new Membership(person, expo, role, company))
                        .then(audit.note(Audit.Actor.system(), "membership-given", person.value()))
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
