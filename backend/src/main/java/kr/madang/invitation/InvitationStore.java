package kr.madang.invitation;

import java.time.Instant;
import kr.madang.account.Person;
import kr.madang.account.Position;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where invitations are kept. */
public interface InvitationStore {

    /** Lets one transaction at a time make invitations of the expo of the running chain, until it ends. */
    Mono<Void> lockHere();

    /** All of them with how far their mails are, the newest first. */
    Flux<Mailed> list();

    Mono<Invitation> find(String email, Position position);

    Mono<Known> find(Invitation.Id id);

    /** The same, locked until the transaction ends. */
    Mono<Invitation> lock(Invitation.Id id);

    /** Stores a new invitation, or a new round of one. */
    Mono<Void> put(Invitation invitation, byte[] secretHash);

    Mono<Void> accept(Invitation.Id id, Person.Id person, Instant at);

    Mono<Void> withdraw(Invitation.Id id, Instant at);

    /**
     * An invitation and its latest mail.
     *
     * @param sent whether the mail has gone
     * @param givenUp whether every attempt to send it failed
     */
    record Mailed(Invitation invitation, boolean sent, boolean givenUp) {

        Invitation.State stateAt(Instant now) {
            if (invitation.end() != null) {
                return invitation.accepted() ? Invitation.State.ACCEPTED : Invitation.State.WITHDRAWN;
            }
            if (!invitation.isOpen(now)) {
                return Invitation.State.EXPIRED;
            }
            if (givenUp) {
                return Invitation.State.NOT_SENT;
            }
            return sent ? Invitation.State.SENT : Invitation.State.WAITING;
        }
    }

    /** An invitation and the digest of its link's secret. */
    record Known(Invitation invitation, byte[] secretHash) {}
}
