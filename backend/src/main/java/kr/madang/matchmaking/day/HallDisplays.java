package kr.madang.matchmaking.day;

import java.security.MessageDigest;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.shared.Audit;
import kr.madang.shared.Ids;
import kr.madang.shared.LinkToken;
import kr.madang.shared.Place;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import kr.madang.shared.Sealing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The link by which screens in the hall show the tables of the expo of the running chain; a new one ends the one before. */
@Service
public class HallDisplays {

    private final HallDisplayStore store;
    private final Sealing sealing;
    private final Audit audit;

    HallDisplays(HallDisplayStore store, Sealing sealing, Audit audit) {
        this.store = store;
        this.sealing = sealing;
        this.audit = audit;
    }

    /** The link that stands; empty if there is none. */
    @Transactional(readOnly = true)
    public Mono<LinkToken> find() {
        return store.findLink().flatMap(this::tokenOf);
    }

    @Transactional
    public Mono<LinkToken> renew(Organizer by) {
        UUID link = Ids.next();
        return store.replace(link)
                .then(audit.note(actor(by), "hall-display-opened", link))
                .then(tokenOf(link));
    }

    /** From now on no screen shows anything. Without a link nothing changes. */
    @Transactional
    public Mono<Void> close(Organizer by) {
        return store.remove().flatMap(link -> audit.note(actor(by), "hall-display-closed", link));
    }

    /** What a screen with this link may do; refuses a link that does not stand. */
    @Transactional(readOnly = true)
    public Mono<HallDisplayAccess> getAccess(LinkToken shown) {
        return find().filter(token -> MessageDigest.isEqual(token.hash(), shown.hash()))
                .map(token -> new HallDisplayAccess(token.of()))
                .switchIfEmpty(Mono.error(LinkUnknown::new));
    }

    /** Whether the link that a screen was opened by still stands. */
    @Transactional(readOnly = true)
    public Mono<Boolean> stands(HallDisplayAccess access) {
        return store.findLink().filter(access.link()::equals).hasElement();
    }

    /** The secret follows from the platform's key, so that organizers can look the link up again. */
    private Mono<LinkToken> tokenOf(UUID link) {
        return Place.current().map(place -> new LinkToken(link, sealing.index("hall-display|" + link, place.host())));
    }

    private static Audit.Actor actor(Organizer organizer) {
        return Audit.Actor.person(organizer.person().value());
    }

    /** There is no such link, or not any more. */
    @Problem(code = "hall-display-link-unknown", kind = Problem.Kind.UNAUTHENTICATED)
    public static class LinkUnknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
