package kr.madang.expo;

import java.util.List;
import java.util.UUID;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;

/** Where everything is: halls, zones, booths. Lengths are metres; x runs right and y down from the hall's corner. */
public record FloorPlan(List<Hall> halls) {

    public FloorPlan {
        halls = List.copyOf(halls);
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
                            .map(booth -> new Booth(Ids.next(), booth.number(), booth.type(), booth.area()))
                            .toList());
        }
    }

    /** A space that an exhibitor contracts, known by its number. */
    public record Booth(UUID id, String number, BoothType type, Area area) {}

    /** What the organizer provides with a booth. */
    public enum BoothType {
        SHELL_SCHEME,
        RAW_SPACE
    }

    /** A rectangle on the hall's floor, in metres. */
    public record Area(double x, double y, double width, double depth) {

        public Area {
            if (width <= 0 || depth <= 0) {
                throw new IllegalArgumentException("An area has a width and a depth: " + width + " x " + depth);
            }
        }
    }
}
