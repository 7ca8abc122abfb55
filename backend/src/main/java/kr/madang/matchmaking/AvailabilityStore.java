package kr.madang.matchmaking;

import java.util.List;
import reactor.core.publisher.Mono;

/** Where slots, interpreters and blocked times are kept. */
public interface AvailabilityStore {

    Mono<Void> replaceSlots(MeetingHours hours, List<MeetingSlot> slots);

    Mono<Void> addInterpreters(List<Interpreter> interpreters);

    Mono<Void> blockTimes(List<BlockedTime> times);
}
