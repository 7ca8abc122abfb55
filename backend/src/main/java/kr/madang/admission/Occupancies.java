package kr.madang.admission;

import java.time.Clock;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.shared.Audit;
import kr.madang.shared.Glance;
import kr.madang.shared.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** How full an expo is. However many watch, it is counted no oftener than a {@link Glance} is taken. */
@Service
public class Occupancies {

    private final OccupancyStore store;
    private final Audit audit;
    private final Clock clock;
    private final Glance<Occupancy> counted;

    Occupancies(OccupancyStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        counted = Glance.at(Mono.defer(() -> store.count(clock.instant())));
    }

    /** How full the expo of the running chain is, or was within the last half second. */
    public Mono<Occupancy> getHere() {
        return counted.here();
    }

    /**
     * Sets how many people are wanted in an area, unless somebody else has meanwhile.
     *
     * @param area a zone, a room, a door without a room, or the expo itself
     * @param limit with the version it replaces
     */
    @Transactional
    public Mono<OccupancyLimit> setLimit(UUID area, OccupancyLimit limit, Organizer by) {
        return ensureKnown(area)
                .then(store.set(area, limit))
                .switchIfEmpty(Mono.error(OccupancyLimit.EditedMeanwhile::new))
                .delayUntil(set -> audit.note(Audit.Actor.person(by.person().value()), "occupancy-limit-set", area));
    }

    private Mono<Void> ensureKnown(UUID area) {
        return Place.current()
                .filter(place -> !place.expo().value().equals(area))
                .flatMap(place -> store.count(clock.instant()))
                .filter(occupancy -> occupancy.areas().stream()
                        .noneMatch(known -> known.area().equals(area)))
                .flatMap(unknown -> Mono.error(new OccupancyLimit.AreaUnknown()));
    }
}
