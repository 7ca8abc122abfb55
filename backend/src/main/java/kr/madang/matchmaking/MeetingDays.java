package kr.madang.matchmaking;

import java.time.LocalDate;
import java.util.List;
import kr.madang.expo.Expos;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Sets up when meetings are held at the expo of the running chain, who interprets, and who is not available when. */
@Service
public class MeetingDays {

    private final Expos expos;
    private final AvailabilityStore store;

    MeetingDays(Expos expos, AvailabilityStore store) {
        this.expos = expos;
        this.store = store;
    }

    /** Sets the hours, and makes the slots of these days in place of the earlier ones. */
    @Transactional
    public Mono<List<MeetingSlot>> arrange(MeetingHours hours, List<LocalDate> days) {
        return expos.getHere()
                .map(expo -> hours.slotsOn(days, expo.timeZone()))
                .delayUntil(slots -> store.replaceSlots(hours, slots));
    }

    @Transactional
    public Mono<Void> engage(List<Interpreter> interpreters) {
        return store.addInterpreters(interpreters);
    }

    @Transactional
    public Mono<Void> blockTimes(List<BlockedTime> times) {
        return store.blockTimes(times);
    }
}
