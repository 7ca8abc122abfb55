package kr.madang.account;

import kr.madang.account.SignInAccounts.Newcomer;
import kr.madang.shared.Audit;
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
     * @param password set only when the account is made
     */
    public Mono<Person.Id> admit(Newcomer newcomer, String password, Position position) {
        return signIn.ensure(newcomer, password)
                .flatMap(subject ->
                        give(subject, newcomer, position, Audit.Actor.system()).as(transaction::transactional));
    }

    /** Gives a position to whoever has this account, in the running transaction. */
    public Mono<Person.Id> give(String subject, Newcomer newcomer, Position position, Audit.Actor by) {
        return people.ensure(subject, newcomer.email(), newcomer.name())
                .delayUntil(person -> memberships.give(person, position, by))
                .delayUntil(person -> audit.note(by, "membership-given", person.value()));
    }
}
