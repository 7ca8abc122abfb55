package kr.madang.exhibitor.web;

import java.util.List;
import java.util.UUID;
import kr.madang.exhibitor.BoothWish;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.expo.FloorPlan.BoothType;
import org.jspecify.annotations.Nullable;

/** What an exhibitor asks for. */
record BoothWishView(
        UUID exhibitor,
        double squareMetres,
        @Nullable BoothType type,
        List<UUID> zones,
        double kilowatts,
        boolean water,
        List<UUID> seeks,
        List<UUID> avoids,
        @Nullable UUID coExhibitorOf) {

    static BoothWishView of(BoothWish wish) {
        Exhibitor.Id host = wish.coExhibitorOf();
        return new BoothWishView(
                wish.exhibitor().value(),
                wish.squareMetres(),
                wish.type(),
                wish.zones(),
                wish.kilowatts(),
                wish.water(),
                wish.seeks().stream().map(Exhibitor.Id::value).toList(),
                wish.avoids().stream().map(Exhibitor.Id::value).toList(),
                host == null ? null : host.value());
    }
}
