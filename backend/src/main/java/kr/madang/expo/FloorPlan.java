package kr.madang.expo;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is: halls, zones, booths. Lengths are metres; x runs right and y down from the hall's corner.
 *
 * @param version how often it was edited
 */
public record FloorPlan(List<Hall> halls, long version) {

    public FloorPlan {
        halls = List.copyOf(halls);
    }

    /** One that nobody has edited yet. */
    public FloorPlan(List<Hall> halls) {
        this(halls, 0);
    }

    /** The zones of every hall. */
    public Stream<Zone> zones() {
        return halls.stream().flatMap(hall -> hall.zones().stream());
    }

    /** The booths of every zone. */
    public Stream<Booth> booths() {
        return zones().flatMap(zone -> zone.booths().stream());
    }

    /** The same plan, of halls that are others. */
    FloorPlan anew() {
        return new FloorPlan(halls.stream().map(Hall::anew).toList());
    }

    /** A hall and its themed zones. */
    public record Hall(UUID id, InTwoLanguages name, double width, double depth, List<Zone> zones) {

        public Hall {
            zones = List.copyOf(zones);
        }

        private Hall anew() {
            return new Hall(
                    Ids.next(),
                    name,
                    width,
                    depth,
                    zones.stream().map(Zone::anew).toList());
        }
    }

    /** A themed area of a hall and its booths. */
    public record Zone(UUID id, InTwoLanguages name, Area area, List<Booth> booths) {

        public Zone {
            booths = List.copyOf(booths);
        }

        private Zone anew() {
            return new Zone(
                    Ids.next(),
                    name,
                    area,
                    booths.stream()
                            .map(booth ->
                                    new Booth(Ids.next(), booth.number(), booth.type(), booth.area(), booth.supply()))
                            .toList());
        }
    }

    /** A space that an exhibitor contracts, known by its number. */
    public record Booth(UUID id, String number, BoothType type, Area area, Supply supply) {

        /** One with nothing but its space. */
        public Booth(UUID id, String number, BoothType type, Area area) {
            this(id, number, type, area, Supply.NOTHING);
        }
    }

    /**
     * What a booth comes with.
     *
     * @param kilowatts the power that can be drawn; 0 where there is none
     * @param priceCategory what the organizer calls its price, or null
     */
    public record Supply(
            double kilowatts, boolean water, @Nullable String priceCategory) {

        static final Supply NOTHING = new Supply(0, false, null);

        public Supply {
            if (!(kilowatts >= 0)) {
                throw new IllegalArgumentException("Power is not drawn backwards: " + kilowatts);
            }
        }
    }

    /** What the organizer provides with a booth. */
    public enum BoothType {
        SHELL_SCHEME,
        RAW_SPACE
    }

    /** A rectangle on the hall's floor, in metres. */
    public record Area(double x, double y, double width, double depth) {

        private static final double TREMBLE = 0.001;

        public Area {
            if (width <= 0 || depth <= 0) {
                throw new IllegalArgumentException("An area has a width and a depth: " + width + " x " + depth);
            }
        }

        /** Whether the two share more than an edge; a millimetre does not count. */
        boolean overlaps(Area other) {
            return x + TREMBLE < other.right()
                    && other.x + TREMBLE < right()
                    && y + TREMBLE < other.bottom()
                    && other.y + TREMBLE < bottom();
        }

        /** Whether nothing of the other is outside, but for a millimetre. */
        boolean holds(Area other) {
            return other.x > x - TREMBLE
                    && other.y > y - TREMBLE
                    && other.right() < right() + TREMBLE
                    && other.bottom() < bottom() + TREMBLE;
        }

        private double right() {
            return x + width;
        }

        private double bottom() {
            return y + depth;
        }
    }
}
