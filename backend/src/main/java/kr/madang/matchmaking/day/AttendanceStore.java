package kr.madang.matchmaking.day;

import java.time.Duration;
import kr.madang.matchmaking.Meeting;
import reactor.core.publisher.Mono;

/** Where it is kept who is at the tables. */
public interface AttendanceStore {

    /**
     * Who is at the table of a meeting; nobody else can change it until the transaction ends.
     *
     * @param early how long before its start it is near
     */
    Mono<Attendance> findLocked(Meeting.Id meeting, Duration early);

    /** Who came or was missed before keeps the moment of that. */
    Mono<Void> save(Attendance attendance);

    /** All tables as they stand. */
    Mono<TableBoard> read();
}
