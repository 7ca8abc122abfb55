package kr.madang.registration;

import java.security.MessageDigest;
import java.util.UUID;
import kr.madang.messaging.Message;
import kr.madang.messaging.Outbox;
import kr.madang.messaging.Unsubscribers;
import kr.madang.shared.Audit;
import kr.madang.shared.LinkToken;
import kr.madang.shared.Place;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Ends marketing mail to somebody: all consents to it that stand under their address are taken back, and they are told. */
@Service
public class Unsubscribing implements Unsubscribers {

    /** The mail that says so, as article 50 (7) of the network act wants it. */
    public static final String WITHDRAWN_MAIL = "marketing-withdrawn";

    private final RegistrationStore registrations;
    private final ConsentStore consents;
    private final ManageLinks links;
    private final Outbox outbox;
    private final Audit audit;

    Unsubscribing(
            RegistrationStore registrations, ConsentStore consents, ManageLinks links, Outbox outbox, Audit audit) {
        this.registrations = registrations;
        this.consents = consents;
        this.links = links;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Whoever has the link of a mail. Doing it twice changes nothing; refuses a link that was not given out here. */
    @Transactional
    public Mono<Void> unsubscribe(LinkToken token) {
        Registration.Id id = new Registration.Id(token.of());
        return Place.current()
                .map(place -> links.unsubscribeTokenOf(id, place))
                .filter(known -> MessageDigest.isEqual(known.secret(), token.secret()))
                .flatMap(known -> registrations.find(id))
                .switchIfEmpty(Mono.error(LinkUnknown::new))
                .flatMap(known -> withdraw(id));
    }

    @Override
    @Transactional
    public Mono<Void> unsubscribe(UUID subject) {
        return withdraw(new Registration.Id(subject));
    }

    private Mono<Void> withdraw(Registration.Id id) {
        return consents.withdrawMarketing(id)
                .filter(withdrawn -> withdrawn > 0)
                .flatMap(withdrawn -> audit.note(Audit.Actor.registration(id.value()), "unsubscribed", id.value())
                        .then(outbox.put(Message.of(WITHDRAWN_MAIL, id.value()))));
    }

    /** No marketing mail has this link. */
    @Problem(code = "unsubscribe-link-unknown", kind = Problem.Kind.ABSENT)
    public static class LinkUnknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
