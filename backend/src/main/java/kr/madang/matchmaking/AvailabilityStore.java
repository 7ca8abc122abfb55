package kr.madang.matchmaking;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where slots, interpreters and blocked times are kept. */
public interface AvailabilityStore {

    Mono<MeetingHours> findHours();

    /** When each slot starts, in order. */
    Flux<Instant> listSlotStarts();

    /** Refused if something stands in one of the earlier slots. */
    Mono<Void> replaceSlots(MeetingHours hours, List<MeetingSlot> slots);

    Mono<Void> addInterpreters(List<Interpreter> interpreters);

    Mono<Void> blockTimes(List<BlockedTime> times);
}
