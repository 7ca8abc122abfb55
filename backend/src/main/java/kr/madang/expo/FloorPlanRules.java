package kr.madang.expo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/** What every floor plan keeps to: nothing lies upon another or outside of where it belongs, and numbers are there once. */
public final class FloorPlanRules {

    /** How many booths a plan can hold. */
    public static final int MOST_BOOTHS = 1000;

    private FloorPlanRules() {}

    static void check(FloorPlan plan) {
        if (plan.booths().count() > MOST_BOOTHS) {
            throw new TooManyBooths();
        }
        Set<UUID> ids = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        plan.halls().forEach(hall -> checkOnce(hall.id(), ids));
        plan.zones().forEach(zone -> checkOnce(zone.id(), ids));
        plan.booths().forEach(booth -> {
            checkOnce(booth.id(), ids);
            if (!numbers.add(booth.number())) {
                throw new BoothNumberTwice(booth.number());
            }
        });
        plan.halls().forEach(FloorPlanRules::checkZones);
        plan.halls()
                .forEach(hall -> checkBooths(hall.zones().stream()
                        .flatMap(zone -> zone.booths().stream())
                        .toList()));
    }

    private static void checkOnce(UUID id, Set<UUID> ids) {
        if (!ids.add(id)) {
            throw new IdTwice(id);
        }
    }

    private static void checkZones(FloorPlan.Hall hall) {
        FloorPlan.Area floor = new FloorPlan.Area(0, 0, hall.width(), hall.depth());
        for (int at = 0; at < hall.zones().size(); at++) {
            FloorPlan.Zone zone = hall.zones().get(at);
            if (!floor.holds(zone.area())) {
                throw new ZoneOutside(zone.name().ko());
            }
            for (FloorPlan.Zone other : hall.zones().subList(0, at)) {
                if (zone.area().overlaps(other.area())) {
                    throw new ZonesOverlap(other.name().ko(), zone.name().ko());
                }
            }
            for (FloorPlan.Booth booth : zone.booths()) {
                if (!zone.area().holds(booth.area())) {
                    throw new BoothOutside(booth.number(), zone.name().ko());
                }
            }
        }
    }

    private static void checkBooths(List<FloorPlan.Booth> booths) {
        for (int at = 0; at < booths.size(); at++) {
            for (FloorPlan.Booth other : booths.subList(0, at)) {
                if (booths.get(at).area().overlaps(other.area())) {
                    throw new BoothsOverlap(other.number(), booths.get(at).number());
                }
            }
        }
    }

    /** Somebody has edited the plan since it was read. */
    @Problem(code = "floor-plan-edited-meanwhile", kind = Problem.Kind.STALE)
    public static class EditedMeanwhile extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** A booth that would go has an exhibitor. */
    @Problem(code = "booth-taken", kind = Problem.Kind.CONFLICT)
    public static class BoothTaken extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Gates lead into a zone that would go. */
    @Problem(code = "zone-used", kind = Problem.Kind.CONFLICT)
    public static class ZoneUsed extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Two things of the plan bear one id. */
    @Problem(code = "floor-plan-id-twice", kind = Problem.Kind.UNACCEPTABLE)
    public static class IdTwice extends Refusal {

        private static final long serialVersionUID = 1L;

        IdTwice(UUID id) {
            super(id.toString());
        }
    }

    /** There are more booths than a plan can hold. */
    @Problem(code = "floor-plan-too-large", kind = Problem.Kind.UNACCEPTABLE)
    public static class TooManyBooths extends Refusal {

        private static final long serialVersionUID = 1L;

        TooManyBooths() {
            super(MOST_BOOTHS);
        }
    }

    /** Two booths bear one number. */
    @Problem(code = "booth-number-twice", kind = Problem.Kind.UNACCEPTABLE)
    public static class BoothNumberTwice extends Refusal {

        private static final long serialVersionUID = 1L;

        BoothNumberTwice(String number) {
            super(number);
        }
    }

    /** Two booths lie upon each other. */
    @Problem(code = "booths-overlap", kind = Problem.Kind.UNACCEPTABLE)
    public static class BoothsOverlap extends Refusal {

        private static final long serialVersionUID = 1L;

        BoothsOverlap(String one, String other) {
            super(one, other);
        }
    }

    /** Part of a booth is outside of its zone. */
    @Problem(code = "booth-outside-zone", kind = Problem.Kind.UNACCEPTABLE)
    public static class BoothOutside extends Refusal {

        private static final long serialVersionUID = 1L;

        BoothOutside(String booth, String zone) {
            super(booth, zone);
        }
    }

    /** Two zones lie upon each other. */
    @Problem(code = "zones-overlap", kind = Problem.Kind.UNACCEPTABLE)
    public static class ZonesOverlap extends Refusal {

        private static final long serialVersionUID = 1L;

        ZonesOverlap(String one, String other) {
            super(one, other);
        }
    }

    /** Part of a zone is outside of its hall. */
    @Problem(code = "zone-outside-hall", kind = Problem.Kind.UNACCEPTABLE)
    public static class ZoneOutside extends Refusal {

        private static final long serialVersionUID = 1L;

        ZoneOutside(String zone) {
            super(zone);
        }
    }
}
