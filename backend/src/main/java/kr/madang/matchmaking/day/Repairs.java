package kr.madang.matchmaking.day;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kr.madang.matchmaking.AvailabilityStore;
import kr.madang.matchmaking.BlockedTime;
import kr.madang.matchmaking.FreePlace;
import kr.madang.matchmaking.FreeTime;
import kr.madang.matchmaking.MatchingInputs;
import kr.madang.matchmaking.PlanStore;
import kr.madang.matchmaking.Publication;
import kr.madang.matchmaking.WishedPairs;
import kr.madang.matchmaking.planning.Mending;
import kr.madang.messaging.Message;
import kr.madang.messaging.Outbox;
import kr.madang.shared.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Mends the published plan of the expo of the running chain when a table or an interpreter is lost. */
@Service
public class Repairs {

    private final RepairReading reading;
    private final Mending mending;
    private final RepairStore store;
    private final AvailabilityStore availability;
    private final PlanStore plans;
    private final Outbox outbox;
    private final Audit audit;

    Repairs(
            RepairReading reading,
            Mending mending,
            RepairStore store,
            AvailabilityStore availability,
            PlanStore plans,
            Outbox outbox,
            Audit audit) {
        this.reading = reading;
        this.mending = mending;
        this.store = store;
        this.availability = availability;
        this.plans = plans;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * What would become of the meetings; it changes nothing, and holds no connection while it searches.
     *
     * @param until null for the end of the last slot
     */
    public Mono<Repair> propose(
            BlockedTime.Of of, UUID id, Instant from, @Nullable Instant until, Repair.Limits limits) {
        return reading.read(of, id, from, until)
                .zipWhen(seen -> mend(seen.place(), limits), (seen, mended) -> seen.toRepair(mended));
    }

    private Mono<Mending.Mended> mend(LostPlace place, Repair.Limits limits) {
        return place.set().stream().anyMatch(place::takes)
                ? mending.mend(place.asInputs(), place.loss(), limits.mostMoved(), Duration.ofMinutes(limits.minutes()))
                : Mono.just(Mending.Mended.NOTHING);
    }

    /**
     * Does what was proposed: blocks what is lost, holds these meetings elsewhere, calls off the others that have lost their
     * place, and tells those whose meetings change. Refused if the plan is another than the organizer has seen.
     */
    @Transactional
    public Mono<Void> apply(BlockedTime loss, long seenVersion, List<Repair.Move> moves, Audit.Actor organizer) {
        return store.renewPlan(seenVersion)
                .switchIfEmpty(Mono.error(Publication.PlanPublishedMeanwhile::new))
                .zipWhen(version -> reading.read(loss.of(), loss.id(), loss.from(), loss.to()))
                .flatMap(both -> replace(both.getT2().place(), moves, both.getT1()))
                .then(availability.blockTimes(List.of(loss)))
                .then(tellConcerned())
                .then(audit.note(organizer, "meetings-repaired", loss.id()));
    }

    private Mono<Void> replace(LostPlace place, List<Repair.Move> moves, long version) {
        Map<WishedPairs.Key, FreePlace> elsewhere = moves.stream()
                .collect(toMap(
                        move -> WishedPairs.Key.of(move.buyer(), move.exhibitor()),
                        move -> toPlace(place, move),
                        (one, twice) -> {
                            throw new Repair.Gone();
                        }));
        List<Situation.Seat> lost = place.set().stream()
                .filter(one ->
                        place.takes(one) && !elsewhere.containsKey(WishedPairs.Key.of(one.buyer(), one.exhibitor())))
                .toList();
        return store.replace(lost, elsewhere, version);
    }

    private static FreePlace toPlace(LostPlace place, Repair.Move move) {
        place.ensureFits(move);
        MatchingInputs.Slot slot = place.slot(move.slot());
        return new FreePlace(new FreeTime(slot.id(), slot.start(), slot.end()), move.table(), move.interpreter());
    }

    private Mono<Void> tellConcerned() {
        return plans.listConcerned()
                .collectList()
                .flatMapIterable(Function.identity())
                .concatMap(company -> outbox.put(Message.of(Publication.PLAN_PUBLISHED, company)))
                .then();
    }
}
