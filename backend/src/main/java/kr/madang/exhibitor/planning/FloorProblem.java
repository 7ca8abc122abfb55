package kr.madang.exhibitor.planning;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.madang.exhibitor.BoothAssignment;
import kr.madang.exhibitor.BoothAssignments.Asking;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.expo.FloorPlan;
import kr.madang.planner.Booth;
import kr.madang.planner.BoothProblem;
import kr.madang.planner.BoothWish;
import kr.madang.planner.FloorArea;

/** The planner's problem, from the floor plan and what exhibitors ask for. */
final class FloorProblem {

    private FloorProblem() {}

    /**
     * Who has asked for nothing keeps what it has, or is given a usual booth. Booths of exhibitors that are not approved
     * any more are nobody's, and zones that are gone are not asked for.
     */
    static BoothProblem of(Asking asking, FloorPlan plan) {
        Map<Exhibitor.Id, kr.madang.exhibitor.BoothWish> wishes =
                asking.wishes().stream().collect(toMap(kr.madang.exhibitor.BoothWish::exhibitor, Function.identity()));
        Map<Exhibitor.Id, List<BoothAssignment>> present =
                asking.assignments().stream().collect(groupingBy(BoothAssignment::exhibitor));
        Set<String> zones = plan.halls().stream()
                .flatMap(hall -> hall.zones().stream())
                .map(zone -> zone.id().toString())
                .collect(toSet());
        Map<Booth.Id, Booth> booths = plan.halls().stream()
                .flatMap(FloorProblem::booths)
                .collect(toMap(Booth::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        return new BoothProblem(
                List.copyOf(booths.values()),
                asking.exhibitors().stream()
                        .map(exhibitor -> Optional.ofNullable(wishes.get(exhibitor))
                                .map(wish -> toWish(wish, zones, pinned(present.getOrDefault(exhibitor, List.of()))))
                                .orElseGet(() -> usual(exhibitor, present.getOrDefault(exhibitor, List.of()), booths)))
                        .toList());
    }

    private static Stream<Booth> booths(FloorPlan.Hall hall) {
        return hall.zones().stream()
                .flatMap(zone -> zone.booths().stream()
                        .map(booth -> new Booth(
                                new Booth.Id(booth.id().toString()),
                                hall.id().toString(),
                                zone.id().toString(),
                                toArea(booth.area()),
                                Booth.Type.valueOf(booth.type().name()),
                                booth.supply().kilowatts(),
                                booth.supply().water())));
    }

    private static FloorArea toArea(FloorPlan.Area area) {
        return new FloorArea(area.x(), area.y(), area.width(), area.depth());
    }

    private static List<Booth.Id> pinned(List<BoothAssignment> assignments) {
        return assignments.stream()
                .filter(BoothAssignment::pinned)
                .map(FloorProblem::boothOf)
                .toList();
    }

    private static BoothWish usual(Exhibitor.Id exhibitor, List<BoothAssignment> present, Map<Booth.Id, Booth> booths) {
        double has = present.stream()
                .map(one -> requireNonNull(booths.get(boothOf(one))))
                .mapToDouble(booth -> booth.area().squareMetres())
                .sum();
        BoothWish wish = BoothWish.of(
                exhibitor.value().toString(),
                present.isEmpty() ? kr.madang.exhibitor.BoothWish.USUAL_SQUARE_METRES : has);
        return present.isEmpty()
                ? wish
                : new BoothWish(
                        wish.exhibitor(),
                        wish.squareMetres(),
                        wish.type(),
                        wish.zones(),
                        wish.kilowatts(),
                        wish.water(),
                        wish.seeks(),
                        wish.avoids(),
                        wish.host(),
                        present.stream().collect(mapping(FloorProblem::boothOf, toList())));
    }

    private static BoothWish toWish(kr.madang.exhibitor.BoothWish wish, Set<String> zones, List<Booth.Id> pinned) {
        return new BoothWish(
                toExhibitor(wish.exhibitor()),
                wish.squareMetres(),
                Optional.ofNullable(wish.type()).map(type -> Booth.Type.valueOf(type.name())),
                wish.zones().stream()
                        .map(UUID::toString)
                        .filter(zones::contains)
                        .collect(toSet()),
                wish.kilowatts(),
                wish.water(),
                toExhibitors(wish.seeks()),
                toExhibitors(wish.avoids()),
                Optional.ofNullable(wish.coExhibitorOf()).map(FloorProblem::toExhibitor),
                pinned);
    }

    private static Booth.Id boothOf(BoothAssignment assignment) {
        return new Booth.Id(assignment.booth().toString());
    }

    private static BoothWish.Exhibitor toExhibitor(Exhibitor.Id id) {
        return new BoothWish.Exhibitor(id.value().toString());
    }

    private static Set<BoothWish.Exhibitor> toExhibitors(Collection<Exhibitor.Id> ids) {
        return ids.stream().map(FloorProblem::toExhibitor).collect(toSet());
    }
}
