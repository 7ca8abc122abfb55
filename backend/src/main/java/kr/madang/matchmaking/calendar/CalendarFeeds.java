package kr.madang.matchmaking.calendar;

import java.security.MessageDigest;
import java.util.UUID;
import kr.madang.matchmaking.Meetings;
import kr.madang.matchmaking.Side;
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

/**
 * The links by which calendar programs read somebody's meetings at the expo of the running chain: one for each person and
 * company. A new one ends the one before.
 */
@Service
public class CalendarFeeds {

    private final CalendarFeedStore store;
    private final Sealing sealing;
    private final Audit audit;

    CalendarFeeds(CalendarFeedStore store, Sealing sealing, Audit audit) {
        this.store = store;
        this.sealing = sealing;
        this.audit = audit;
    }

    /** The link that stands; empty if there is none. */
    @Transactional(readOnly = true)
    public Mono<LinkToken> find(Meetings.Party subscriber) {
        return store.findLink(subscriber).flatMap(this::tokenOf);
    }

    @Transactional
    public Mono<LinkToken> renew(Meetings.Party subscriber) {
        UUID link = Ids.next();
        return store.replace(subscriber, link)
                .then(audit.note(subscriber.actor(), "calendar-feed-opened", link))
                .then(tokenOf(link));
    }

    /** From now on no calendar reads anything. Without a link nothing changes. */
    @Transactional
    public Mono<Void> close(Meetings.Party subscriber) {
        return store.remove(subscriber).flatMap(link -> audit.note(subscriber.actor(), "calendar-feed-closed", link));
    }

    /** Whose agenda the link opens; refuses a link that does not stand. */
    @Transactional(readOnly = true)
    public Mono<Feed> get(LinkToken shown) {
        return tokenOf(shown.of())
                .filter(token -> MessageDigest.isEqual(token.hash(), shown.hash()))
                .flatMap(token -> store.find(token.of()))
                .switchIfEmpty(Mono.error(LinkUnknown::new));
    }

    /** The secret follows from the platform's key, so that its owner can look the link up again. */
    private Mono<LinkToken> tokenOf(UUID link) {
        return Place.current().map(place -> new LinkToken(link, sealing.index("calendar-feed|" + link, place.host())));
    }

    /** A company's agenda, read by one of its people's calendars. */
    public record Feed(Side side, UUID company) {}

    /** No calendar has this link, or not any more. */
    @Problem(code = "calendar-feed-link-unknown", kind = Problem.Kind.ABSENT)
    public static class LinkUnknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
