package kr.madang.matchmaking;

import java.util.UUID;
import kr.madang.messaging.Message;
import kr.madang.messaging.Outbox;
import kr.madang.shared.Audit;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Other times for meetings that one side has declined: either side proposes one until answers close, the other accepts and
 * the meeting moves there. A proposal holds no slot.
 */
@Service
public class TimeProposals {

    /** The message that tells a company of a proposed time; its subject is the company. */
    public static final String PROPOSED = "time-proposed";

    /** The message that tells both companies that their meeting has moved; its subject is the company. */
    public static final String MOVED = "meeting-moved";

    private final Meetings meetings;
    private final MeetingStore store;
    private final TimeProposalStore proposals;
    private final FreePlaces places;
    private final Outbox outbox;
    private final Audit audit;

    TimeProposals(
            Meetings meetings,
            MeetingStore store,
            TimeProposalStore proposals,
            FreePlaces places,
            Outbox outbox,
            Audit audit) {
        this.meetings = meetings;
        this.store = store;
        this.proposals = proposals;
        this.places = places;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** When a meeting of the company could be held instead, as it is now, the earliest first. */
    @Transactional(readOnly = true)
    public Flux<FreeTime> listFree(Meetings.Party party, Meeting.Id id) {
        return subject(party, id)
                .flatMap(places::list)
                .flatMapIterable(all -> all)
                .map(FreePlace::time);
    }

    /** A side does not come, and proposes another time. */
    @Transactional
    public Mono<Void> decline(Meetings.Party party, Meeting.Id id, Meeting.Decline why, UUID slot) {
        return meetings.decline(party, id, why).then(propose(party, id, slot));
    }

    /** A side proposes a time for a meeting that is declined, in place of what was proposed before; the other is told. */
    @Transactional
    public Mono<Void> propose(Meetings.Party party, Meeting.Id id, UUID slot) {
        return declined(party, id)
                .then(placeAt(party, id, slot))
                .then(proposals.propose(id, party.side(), slot))
                .then(store.findOther(party.side(), id))
                .flatMap(other -> outbox.put(message(PROPOSED, other, id)))
                .then(audit.note(party.actor(), "time-proposed", id.value()));
    }

    /** The meeting moves to the time that the other side has proposed, and both are told. */
    @Transactional
    public Mono<Void> accept(Meetings.Party party, Meeting.Id id) {
        return proposed(party, id)
                .flatMap(slot -> placeAt(party, id, slot))
                .flatMap(place -> proposals.move(id, place))
                .then(proposals.remove(id))
                .then(store.findOther(party.side(), id))
                .flatMap(other -> outbox.put(message(MOVED, other, id)))
                .then(outbox.put(message(MOVED, party.company(), id)))
                .then(audit.note(party.actor(), "meeting-moved", id.value()));
    }

    /** The time that the other side has proposed does not suit either; the meeting stays off. */
    @Transactional
    public Mono<Void> refuse(Meetings.Party party, Meeting.Id id) {
        return proposed(party, id)
                .then(proposals.remove(id))
                .then(audit.note(party.actor(), "time-proposal-refused", id.value()));
    }

    private Mono<UUID> proposed(Meetings.Party party, Meeting.Id id) {
        return declined(party, id)
                .then(proposals.findSlot(id, party.side().other()))
                .switchIfEmpty(Mono.error(Meeting.NothingProposed::new));
    }

    /** The meeting, which nobody else can change until the transaction ends. */
    private Mono<Meeting> declined(Meetings.Party party, Meeting.Id id) {
        return store.findToAnswer(party.side(), party.company(), id)
                .switchIfEmpty(Mono.error(Meetings.MeetingNotFound::new))
                .doOnNext(Meeting::ensureMovable);
    }

    private Mono<FreePlace> placeAt(Meetings.Party party, Meeting.Id id, UUID slot) {
        return subject(party, id)
                .flatMap(meeting -> places.find(meeting, slot))
                .switchIfEmpty(Mono.error(TimeTaken::new));
    }

    private Mono<TimeProposalStore.Subject> subject(Meetings.Party party, Meeting.Id id) {
        return proposals
                .findSubject(party.side(), party.company(), id)
                .switchIfEmpty(Mono.error(Meetings.MeetingNotFound::new));
    }

    private static Message message(String template, UUID company, Meeting.Id meeting) {
        return Message.of(template, company).enclosing(meeting.value().toString());
    }

    /** Somebody else meets there then, or somebody is not available. */
    @Problem(code = "time-taken", kind = Problem.Kind.CONFLICT)
    public static class TimeTaken extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
