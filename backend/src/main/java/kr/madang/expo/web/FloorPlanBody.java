package kr.madang.expo.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import kr.madang.expo.FloorPlan;
import kr.madang.web.Label;
import org.jspecify.annotations.Nullable;

/** A floor plan as an organizer draws it. Lengths are metres with two decimals at most. */
record FloorPlanBody(@NotNull @Valid @Size(max = 20) List<@NotNull HallBody> halls) {

    FloorPlan toPlan(long version) {
        return new FloorPlan(halls.stream().map(HallBody::toHall).toList(), version);
    }

    /** A hall, known by an id or new with an id of the editor's. */
    record HallBody(
            @NotNull UUID id,
            @NotNull @Valid Label name,

            @NotNull @DecimalMin("0.1") @DecimalMax("2000") @Digits(integer = 4, fraction = 2)
            BigDecimal width,

            @NotNull @DecimalMin("0.1") @DecimalMax("2000") @Digits(integer = 4, fraction = 2)
            BigDecimal depth,

            @NotNull @Valid @Size(max = 100) List<@NotNull ZoneBody> zones) {

        FloorPlan.Hall toHall() {
            return new FloorPlan.Hall(
                    id,
                    name.inTwoLanguages(),
                    width.doubleValue(),
                    depth.doubleValue(),
                    zones.stream().map(ZoneBody::toZone).toList());
        }
    }

    /** A zone and its booths. */
    record ZoneBody(
            @NotNull UUID id,
            @NotNull @Valid Label name,
            @NotNull @Valid AreaBody area,
            @NotNull @Valid List<@NotNull BoothBody> booths) {

        FloorPlan.Zone toZone() {
            return new FloorPlan.Zone(
                    id,
                    name.inTwoLanguages(),
                    area.toArea(),
                    booths.stream().map(BoothBody::toBooth).toList());
        }
    }

    /** A booth. */
    record BoothBody(
            @NotNull UUID id,
            @NotNull @Pattern(regexp = NUMBER) String number,
            @NotNull FloorPlan.BoothType type,
            @NotNull @Valid AreaBody area,
            @NotNull @Valid SupplyBody supply) {

        /** Short, and nothing that a spreadsheet would take for a formula. */
        static final String NUMBER = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]{0,11}";

        FloorPlan.Booth toBooth() {
            return new FloorPlan.Booth(id, number.strip(), type, area.toArea(), supply.toSupply());
        }
    }

    /** What a booth comes with. */
    record SupplyBody(
            @NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
            BigDecimal kilowatts,

            @NotNull Boolean water,

            @Size(max = 20) @Pattern(regexp = Label.TEXT) @Nullable
            String priceCategory) {

        FloorPlan.Supply toSupply() {
            return new FloorPlan.Supply(
                    kilowatts.doubleValue(),
                    water,
                    priceCategory == null || priceCategory.isBlank() ? null : priceCategory.strip());
        }
    }

    /** A rectangle on the floor. */
    record AreaBody(
            @NotNull @DecimalMin("0") @DecimalMax("2000") @Digits(integer = 4, fraction = 2)
            BigDecimal x,

            @NotNull @DecimalMin("0") @DecimalMax("2000") @Digits(integer = 4, fraction = 2)
            BigDecimal y,

            @NotNull @DecimalMin("0.1") @DecimalMax("2000") @Digits(integer = 4, fraction = 2)
            BigDecimal width,

            @NotNull @DecimalMin("0.1") @DecimalMax("2000") @Digits(integer = 4, fraction = 2)
            BigDecimal depth) {

        FloorPlan.Area toArea() {
            return new FloorPlan.Area(x.doubleValue(), y.doubleValue(), width.doubleValue(), depth.doubleValue());
        }
    }
}
