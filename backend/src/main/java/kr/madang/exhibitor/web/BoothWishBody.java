package kr.madang.exhibitor.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import kr.madang.exhibitor.BoothWish;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.expo.FloorPlan.BoothType;
import org.jspecify.annotations.Nullable;

/** What an exhibitor asks for, as it is filled in. */
record BoothWishBody(
        @NotNull @DecimalMin("1") @DecimalMax("5000") @Digits(integer = 4, fraction = 2)
        BigDecimal squareMetres,

        @Nullable BoothType type,
        @NotNull @Size(max = 20) List<@NotNull UUID> zones,

        @NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
        BigDecimal kilowatts,

        @NotNull Boolean water,
        @NotNull @Size(max = 20) List<@NotNull UUID> seeks,
        @NotNull @Size(max = 20) List<@NotNull UUID> avoids,
        @Nullable UUID coExhibitorOf) {

    BoothWish toWish(Exhibitor.Id exhibitor) {
        return new BoothWish(
                exhibitor,
                squareMetres.doubleValue(),
                type,
                zones,
                kilowatts.doubleValue(),
                water,
                seeks.stream().map(Exhibitor.Id::new).toList(),
                avoids.stream().map(Exhibitor.Id::new).toList(),
                coExhibitorOf == null ? null : new Exhibitor.Id(coExhibitorOf));
    }
}
