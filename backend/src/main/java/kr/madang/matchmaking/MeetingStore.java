package kr.madang.matchmaking;

import java.time.Duration;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where meetings are kept. */
public interface MeetingStore {

    /** The company's meetings that no newer plan has taken out, the earliest first. */
    Flux<AgendaMeeting> listOf(Side side, UUID company);

    /** What the newest published plan has done to the company's meetings, the earliest first. */
    Flux<AgendaChange> listChanges(Side side, UUID company);

    /** The meetings that a side has declined, the latest ones first; 500 at most. */
    Flux<Publication.Declined> listDeclined();

    /** The meeting, if it is this company's; nobody else can change it until the transaction ends. */
    Mono<Meeting> findToAnswer(Side side, UUID company, Meeting.Id id);

    /** The company on the other side of a meeting. */
    Mono<UUID> findOther(Side side, Meeting.Id id);

    /**
     * Notes that a side is at the table, unless it is noted already; whether the meeting is on, and near enough.
     *
     * @param early how long before its start is near enough
     */
    Mono<Boolean> noteArrival(Side side, Meeting.Id id, Duration early);

    Mono<Void> saveAnswers(Meeting meeting);
}
