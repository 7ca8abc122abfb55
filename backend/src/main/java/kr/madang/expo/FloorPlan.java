package kr.madang.expo;

import java.util.List;
import java.util.UUID;
import kr.madang.shared.InTwoLanguages;

/** Where everything is: halls, zones, booths. Lengths are metres; x runs right and y down from the hall's corner. */
public record FloorPlan(List<Hall> halls) {

    public FloorPlan {
        halls = List.copyOf(halls);
    }

    /** A hall and its themed zones. */
    public record Hall(UUID id, InTwoLanguages name, double width, double depth, List<Zone> zones) {

        public Hall {
            zones = List.copyOf(zones);
        }
    }

    /** A themed area of a hall and its booths. */
    public record Zone(UUID id, InTwoLanguages name, Area area, List<Booth> booths) {

        public Zone {
            booths = List.copyOf(booths);
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
