package kr.madang.expo;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.madang.account.Organizer;
import kr.madang.shared.Audit;
import kr.madang.shared.Ids;
import kr.madang.shared.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Draws the floor plan of the expo of the running chain, as a whole. */
@Service
public class FloorPlanSetUp {

    private final VenueStore store;
    private final Audit audit;

    FloorPlanSetUp(VenueStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * Replaces the plan. What bears an id of the present plan stays what it is, wherever it has moved; all else is new,
     * whatever id it bears.
     *
     * @param plan with the version that the editor has seen; refused if somebody has edited since
     */
    @Transactional
    public Mono<FloorPlan> replace(FloorPlan plan, Organizer organizer) {
        return Mono.fromRunnable(() -> FloorPlanRules.check(plan))
                .then(store.beginFloorPlan(plan.version()))
                .filter(begun -> begun)
                .switchIfEmpty(Mono.error(FloorPlanRules.EditedMeanwhile::new))
                .then(store.getFloorPlan())
                .map(present -> known(plan, idsOf(present)))
                .flatMap(store::replaceFloorPlan)
                .then(Place.current())
                .flatMap(place -> audit.note(
                        Audit.Actor.person(organizer.person().value()),
                        "floor-plan-edited",
                        place.expo().value()))
                .then(store.getFloorPlan());
    }

    private static Set<UUID> idsOf(FloorPlan plan) {
        return Stream.of(
                        plan.halls().stream().map(FloorPlan.Hall::id),
                        plan.zones().map(FloorPlan.Zone::id),
                        plan.booths().map(FloorPlan.Booth::id))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    /** The same plan, of which nothing can be somebody else's. */
    private static FloorPlan known(FloorPlan plan, Set<UUID> known) {
        return new FloorPlan(
                plan.halls().stream().map(hall -> known(hall, known)).toList(), plan.version());
    }

    private static FloorPlan.Hall known(FloorPlan.Hall hall, Set<UUID> known) {
        List<FloorPlan.Zone> zones =
                hall.zones().stream().map(zone -> known(zone, known)).toList();
        return new FloorPlan.Hall(known(hall.id(), known), hall.name(), hall.width(), hall.depth(), zones);
    }

    private static FloorPlan.Zone known(FloorPlan.Zone zone, Set<UUID> known) {
        List<FloorPlan.Booth> booths = zone.booths().stream()
                .map(booth -> new FloorPlan.Booth(
                        known(booth.id(), known), booth.number(), booth.type(), booth.area(), booth.supply()))
                .toList();
        return new FloorPlan.Zone(known(zone.id(), known), zone.name(), zone.area(), booths);
    }

    private static UUID known(UUID id, Set<UUID> known) {
        return known.contains(id) ? id : Ids.next();
    }
}
