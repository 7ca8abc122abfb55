package kr.madang.exhibitor;

import java.util.List;
import java.util.UUID;
import kr.madang.expo.FloorPlan.BoothType;
import org.jspecify.annotations.Nullable;

/**
 * What an exhibitor asks for when booths are given.
 *
 * @param type of every booth, or null where it does not matter
 * @param zones those whose theme fits; none where it does not matter
 * @param kilowatts the power it needs in all
 * @param seeks whom it would like to stand near
 * @param avoids whom it would not like to stand near
 * @param coExhibitorOf next to whom it stands, or null
 */
public record BoothWish(
        Exhibitor.Id exhibitor,
        double squareMetres,
        @Nullable BoothType type,
        List<UUID> zones,
        double kilowatts,
        boolean water,
        List<Exhibitor.Id> seeks,
        List<Exhibitor.Id> avoids,
        Exhibitor.@Nullable Id coExhibitorOf) {

    /** What who has asked for nothing is taken to ask for: one booth of three by three metres. */
    public static final double USUAL_SQUARE_METRES = 9;

    public BoothWish {
        if (!(squareMetres > 0) || !(kilowatts >= 0)) {
            throw new IllegalArgumentException("Nobody asks for " + squareMetres + " m² and " + kilowatts + " kW");
        }
        zones = List.copyOf(zones);
        seeks = List.copyOf(seeks);
        avoids = List.copyOf(avoids);
    }
}
