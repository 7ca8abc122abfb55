package kr.madang.matchmaking;

import java.time.Duration;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kr.madang.messaging.Message;
import kr.madang.messaging.Outbox;
import kr.madang.shared.Audit;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The published meetings of the expo of the running chain, for the companies that hold them. */
@Service
public class Meetings {

    /** How long before its start somebody may be at the table of a meeting. */
    public static final Duration EARLY = Duration.ofMinutes(15);

    /** The message that tells a company that the other has called a meeting off; its subject is the company. */
    public static final String CALLED_OFF = "meeting-called-off";

    private final MeetingStore meetings;
    private final Outbox outbox;
    private final Audit audit;

    Meetings(MeetingStore meetings, Outbox outbox, Audit audit) {
        this.meetings = meetings;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** A company's agenda, the earliest first. */
    @Transactional(readOnly = true)
    public Flux<AgendaMeeting> listOf(Side side, UUID company) {
        return meetings.listOf(side, company);
    }

    /** What the newest published plan has done to a company's meetings, the earliest first. */
    @Transactional(readOnly = true)
    public Flux<AgendaChange> listChanges(Side side, UUID company) {
        return meetings.listChanges(side, company);
    }

    @Transactional
    public Mono<Meeting> accept(Party party, Meeting.Id id) {
        return answer(party, id, meeting -> meeting.accept(party.side()), "meeting-accepted");
    }

    @Transactional
    public Mono<Meeting> decline(Party party, Meeting.Id id, Meeting.Decline why) {
        return answer(party, id, meeting -> meeting.decline(party.side(), why), "meeting-declined");
    }

    /** A side does not come after all, until the meeting begins; the other side is told. */
    @Transactional
    public Mono<Meeting> callOff(Party party, Meeting.Id id, Meeting.Decline why) {
        return answer(party, id, meeting -> meeting.callOff(party.side(), why), "meeting-called-off")
                .delayUntil(off -> meetings.findOther(party.side(), id)
                        .flatMap(other -> outbox.put(Message.of(CALLED_OFF, other)
                                .enclosing(id.value().toString()))));
    }

    /** A side is at the table: from a quarter of an hour before the start to the end. Saying so again changes nothing. */
    @Transactional
    public Mono<Void> arrive(Party party, Meeting.Id id) {
        return meetings.findToAnswer(party.side(), party.company(), id)
                .switchIfEmpty(Mono.error(MeetingNotFound::new))
                .then(meetings.noteArrival(party.side(), id, EARLY))
                .filter(noted -> noted)
                .switchIfEmpty(Mono.error(MeetingNotNow::new))
                .then(audit.note(party.actor(), "meeting-arrived", id.value()));
    }

    private Mono<Meeting> answer(Party party, Meeting.Id id, UnaryOperator<Meeting> answer, String deed) {
        return meetings.findToAnswer(party.side(), party.company(), id)
                .switchIfEmpty(Mono.error(MeetingNotFound::new))
                .map(answer)
                .delayUntil(meetings::saveAnswers)
                .delayUntil(answered -> audit.note(party.actor(), deed, id.value()));
    }

    /** Who answers, and for which company on which side. */
    public record Party(Side side, UUID company, Audit.Actor actor) {}

    /** It is too early or too late to be at the table, or the meeting is off. */
    @Problem(code = "meeting-not-now", kind = Problem.Kind.CONFLICT)
    public static class MeetingNotNow extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The company has no such meeting. */
    @Problem(code = "meeting-not-found", kind = Problem.Kind.ABSENT)
    public static class MeetingNotFound extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
