package kr.madang.matchmaking;

import java.time.Duration;
import java.util.UUID;
import kr.madang.matchmaking.MeetingRequest.State;
import kr.madang.matchmaking.Meetings.Party;
import kr.madang.messaging.Message;
import kr.madang.messaging.Outbox;
import kr.madang.shared.Audit;
import kr.madang.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who has asked whom for a meeting, among the companies of the expo of the running chain. */
@Service
public class MeetingRequests {

    /** The mail to whom is asked. */
    public static final String REQUESTED = "meeting-requested";

    /** How long there is to answer. */
    static final Duration OPEN = Duration.ofDays(7);

    private static final int FIRST_RANK = 1;

    private final MeetingRequestStore store;
    private final Wishes wishes;
    private final Outbox outbox;
    private final Audit audit;

    MeetingRequests(MeetingRequestStore store, Wishes wishes, Outbox outbox, Audit audit) {
        this.store = store;
        this.wishes = wishes;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** What a company has received and sent, the newest first. */
    @Transactional(readOnly = true)
    public Flux<MeetingRequest> listOf(Side side, UUID company) {
        return store.listOf(side, company);
    }

    /** A request that waits, for the mail about it; empty once it does not wait any more. */
    @Transactional(readOnly = true)
    public Mono<MeetingRequestStore.Received> findWaiting(MeetingRequest.Id id) {
        return store.findWaiting(id);
    }

    /**
     * Asks a company of the other side for a meeting, and has it told.
     *
     * @param message why, 1 to 500 characters
     */
    @Transactional
    public Mono<MeetingRequest.Id> ask(Party party, UUID other, String message) {
        MeetingRequest.Id id = new MeetingRequest.Id(Ids.next());
        WishedPairs.Key pair = pairOf(party, other);
        return store.lock(pair)
                .then(store.standingOf(party.side(), pair))
                .doOnNext(standing -> standing.ensureMayAsk(party.side()))
                .then(store.add(id, party.side(), pair, message, OPEN))
                .then(outbox.put(Message.of(REQUESTED, id.value())))
                .then(audit.note(party.actor(), "meeting-requested", id.value()))
                .thenReturn(id);
    }

    /** Both sides want the meeting from now on as much as can be; the planner gives it a slot when it runs. */
    @Transactional
    public Mono<Void> accept(Party party, MeetingRequest.Id id) {
        return close(party, id, false, State.ACCEPTED)
                .flatMap(request -> putWish(party, party.side(), request, Strength.MUST)
                        .then(putWish(party, otherOf(party.side()), request, Strength.MUST)));
    }

    /** The meeting is never planned; who asked sees that it was declined, and no more. */
    @Transactional
    public Mono<Void> decline(Party party, MeetingRequest.Id id) {
        return close(party, id, false, State.DECLINED)
                .flatMap(request -> putWish(party, party.side(), request, Strength.NO));
    }

    /** Takes the company's own request back. */
    @Transactional
    public Mono<Void> withdraw(Party party, MeetingRequest.Id id) {
        return close(party, id, true, State.WITHDRAWN).then();
    }

    private Mono<MeetingRequest> close(Party party, MeetingRequest.Id id, boolean own, State state) {
        return get(party, id, own)
                .doOnNext(MeetingRequest::ensureWaiting)
                .delayUntil(request -> store.close(id, state))
                .delayUntil(request -> audit.note(party.actor(), deedOf(state), id.value()));
    }

    private Mono<MeetingRequest> get(Party party, MeetingRequest.Id id, boolean own) {
        return store.findLocked(party.side(), party.company(), id)
                .filter(request -> request.own() == own)
                .switchIfEmpty(Mono.error(MeetingRequest.NotFound::new));
    }

    private Mono<Void> putWish(Party party, Side from, MeetingRequest request, Strength strength) {
        WishedPairs.Key pair = pairOf(party, request.other().id());
        Integer rank = strength == Strength.MUST ? FIRST_RANK : null;
        return wishes.put(new Wish(from, pair.buyer(), pair.exhibitor(), strength, rank), party.actor());
    }

    private static WishedPairs.Key pairOf(Party party, UUID other) {
        return party.side() == Side.BUYER
                ? WishedPairs.Key.of(party.company(), other)
                : WishedPairs.Key.of(other, party.company());
    }

    private static Side otherOf(Side side) {
        return side == Side.BUYER ? Side.EXHIBITOR : Side.BUYER;
    }

    private static String deedOf(State state) {
        return switch (state) {
            case ACCEPTED -> "meeting-request-accepted";
            case DECLINED -> "meeting-request-declined";
            case WITHDRAWN -> "meeting-request-withdrawn";
            case WAITING, EXPIRED -> throw new IllegalArgumentException("Nobody does that: " + state);
        };
    }
}
