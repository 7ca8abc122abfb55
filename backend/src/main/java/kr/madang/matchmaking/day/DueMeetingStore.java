package kr.madang.matchmaking.day;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Where it is kept who meets where. */
public interface DueMeetingStore {

    /**
     * The meetings that are on and had not ended so long ago.
     *
     * @param day how far ahead it looks
     * @param early how long before its start a meeting is near
     */
    Mono<DueMeetings> read(Duration ago, Duration day, Duration early);
}
