package kr.madang.planner;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an exhibitor asks for.
 *
 * @param squareMetres how much floor
 * @param type of every booth; empty where it does not matter
 * @param zones those whose theme fits; empty where it does not matter
 * @param kilowatts the power it needs in all
 * @param seeks whom it would like to stand near
 * @param avoids whom it would not like to stand near
 * @param host the exhibitor that it is a co-exhibitor of, next to whom it stands
 * @param pinned the booths that it has and keeps; empty where it is to be placed
 */
public record BoothWish(
        Exhibitor exhibitor,
        double squareMetres,
        Optional<Booth.Type> type,
        Set<String> zones,
        double kilowatts,
        boolean water,
        Set<Exhibitor> seeks,
        Set<Exhibitor> avoids,
        Optional<Exhibitor> host,
        List<Booth.Id> pinned) {

    /** Who asks, by id. */
    public record Exhibitor(String id) {}

    public BoothWish {
        if (!(squareMetres > 0) || !(kilowatts >= 0)) {
            throw new IllegalArgumentException("Nobody asks for " + squareMetres + " m² and " + kilowatts + " kW");
        }
        zones = Set.copyOf(zones);
        seeks = Set.copyOf(seeks);
        avoids = Set.copyOf(avoids);
        pinned = List.copyOf(pinned);
    }

    /** One that asks for floor alone. */
    public static BoothWish of(String exhibitor, double squareMetres) {
        return new BoothWish(
                new Exhibitor(exhibitor),
                squareMetres,
                Optional.empty(),
                Set.of(),
                0,
                false,
                Set.of(),
                Set.of(),
                Optional.empty(),
                List.of());
    }
}
