package kr.madang.invitation;

import java.security.MessageDigest;
import java.time.Clock;
import kr.madang.account.Accounts;
import kr.madang.account.Companies;
import kr.madang.account.People;
import kr.madang.account.Position;
import kr.madang.account.SignInAccounts;
import kr.madang.account.SignInAccounts.Newcomer;
import kr.madang.account.SignInAccounts.Opened;
import kr.madang.expo.Expos;
import kr.madang.shared.Audit;
import kr.madang.shared.LinkToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What the holder of an invitation's link can do: read it, and accept. */
@Service
public class Accepting {

    private final InvitationStore store;
    private final SignInAccounts signIn;
    private final Accounts accounts;
    private final People people;
    private final Companies companies;
    private final Expos expos;
    private final Audit audit;
    private final Clock clock;
    private final TransactionalOperator transaction;

    Accepting(
            InvitationStore store,
            SignInAccounts signIn,
            Accounts accounts,
            People people,
            Companies companies,
            Expos expos,
            Audit audit,
            Clock clock,
            TransactionalOperator transaction) {
        this.store = store;
        this.signIn = signIn;
        this.accounts = accounts;
        this.people = people;
        this.companies = companies;
        this.expos = expos;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Which invitation this is the latest link of; refuses every other text. */
    @Transactional(readOnly = true)
    public Mono<Invitation> getAccess(LinkToken shown) {
        return store.find(new Invitation.Id(shown.of()))
                .filter(known -> MessageDigest.isEqual(known.secretHash(), shown.hash()))
                .map(InvitationStore.Known::invitation)
                .switchIfEmpty(Mono.error(Invitation.LinkUnknown::new));
    }

    /** The invitation that a mail is about; empty if there is nobody to tell any more. */
    @Transactional(readOnly = true)
    public Mono<Invited> findOpen(Invitation.Id id) {
        return store.find(id)
                .map(InvitationStore.Known::invitation)
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .flatMap(this::describe);
    }

    /** The invitation with all that its reader is told. */
    @Transactional(readOnly = true)
    public Mono<Invited> describe(Invitation invitation) {
        return expos.getHere()
                .zipWhen(expo -> people.get(invitation.by()))
                .zipWhen(
                        told -> companies.names(),
                        (told, names) -> new Invited(
                                invitation,
                                told.getT1(),
                                told.getT2().name(),
                                invitation.position().company() == null
                                        ? null
                                        : names.get(invitation.position().company())));
    }

    /** Whether the link still does something. */
    public boolean isOver(Invitation invitation) {
        return invitation.withdrawn() || !clock.instant().isBefore(invitation.until());
    }

    /**
     * Opens the account and gives the position. The sign-in server is asked before the transaction begins: a connection is
     * not held for its answer, and while it does not answer the invitation stays as it is. Accepting again gives no
     * position again, but a new first password to whoever has not used the former.
     */
    public Mono<Accepted> accept(InvitationAccess access, String name) {
        Invitation invitation = access.invitation();
        if (isOver(invitation)) {
            return Mono.error(new Invitation.Over());
        }
        Newcomer newcomer = new Newcomer(
                invitation.invitee().email(), name, invitation.invitee().english());
        return signIn.open(newcomer)
                .delayUntil(opened -> give(opened, newcomer, invitation.id()).as(transaction::transactional))
                .map(opened -> new Accepted(newcomer.email(), opened.firstPassword()));
    }

    private Mono<Void> give(Opened opened, Newcomer newcomer, Invitation.Id id) {
        return store.lock(id).filter(present -> !present.accepted()).flatMap(present -> {
            if (isOver(present)) {
                return Mono.error(new Invitation.Over());
            }
            return giveFor(present, opened, newcomer);
        });
    }

    private Mono<Void> giveFor(Invitation invitation, Opened opened, Newcomer newcomer) {
        Audit.Actor by = Audit.Actor.person(invitation.by().value());
        Position position = invitation.position();
        return accounts.give(opened.subject(), newcomer, position, by)
                .flatMap(person -> store.accept(invitation.id(), person, clock.instant())
                        .then(audit.note(
                                Audit.Actor.person(person.value()),
                                "invitation-accepted",
                                invitation.id().value())));
    }

    /**
     * What somebody needs to sign in.
     *
     * @param firstPassword good for one sign-in; null if they have a password of their own
     */
    public record Accepted(String email, @Nullable String firstPassword) {

        @Override
        public String toString() {
            return "Accepted[]";
        }
    }
}
