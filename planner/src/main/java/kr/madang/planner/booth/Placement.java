package kr.madang.planner.booth;

import java.util.Collection;
import java.util.List;
import kr.madang.planner.Booth;
import kr.madang.planner.BoothWish;
import kr.madang.planner.BoothWish.Exhibitor;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** The stand of an exhibitor, if there is one for it. */
@PlanningEntity
public class Placement {

    static final String STANDS = "stands";

    private final BoothWish wish;
    private final List<Stand> stands;
    private final boolean pinned;
    private @Nullable Stand stand;

    Placement(BoothWish wish, List<Stand> stands, @Nullable Stand pinned) {
        this(wish, stands, pinned != null, pinned);
    }

    private Placement(BoothWish wish, List<Stand> stands, boolean pinned, @Nullable Stand stand) {
        this.wish = wish;
        this.stands = stands;
        this.pinned = pinned;
        this.stand = stand;
    }

    Placement copy() {
        return new Placement(wish, stands, pinned, stand);
    }

    @PlanningId
    public String getId() {
        return wish.exhibitor().id();
    }

    /** Of about the size that is asked for. */
    @ValueRangeProvider(id = STANDS)
    public List<Stand> getStands() {
        return stands;
    }

    @PlanningPin
    public boolean isPinned() {
        return pinned;
    }

    @PlanningVariable(nullable = true, valueRangeProviderRefs = STANDS)
    public @Nullable Stand getStand() {
        return stand;
    }

    public void setStand(@Nullable Stand newStand) {
        stand = newStand;
    }

    BoothWish wish() {
        return wish;
    }

    boolean lacksType() {
        return stand != null && !pinned && !stand.hasType(wish.type());
    }

    boolean lacksPower() {
        return stand != null && !pinned && !stand.hasPower(wish.kilowatts());
    }

    boolean lacksWater() {
        return stand != null && !pinned && wish.water() && !stand.hasWater();
    }

    /** Whole square metres that are missing, twice over, or those that are too many. */
    long sizeOff() {
        if (stand == null) {
            return 0;
        }
        double off = stand.squareMetres() - wish.squareMetres();
        return Math.round(off < 0 ? -2 * off : off);
    }

    boolean isInUnfitZone() {
        return stand != null && !wish.zones().isEmpty() && !stand.isIn(wish.zones());
    }

    /** Metres to the other's stand; without end where one has none. */
    double gap(Placement other) {
        return stand == null || other.stand == null ? Double.POSITIVE_INFINITY : stand.gap(other.stand);
    }

    List<Claim> claims() {
        return stand == null
                ? List.of()
                : stand.ids().stream().map(booth -> new Claim(this, booth)).toList();
    }

    List<Tie> seeks() {
        return ties(wish.seeks());
    }

    List<Tie> avoids() {
        return ties(wish.avoids());
    }

    List<Tie> isGuestOf() {
        return ties(wish.host().stream().toList());
    }

    private List<Tie> ties(Collection<Exhibitor> others) {
        return others.stream().map(other -> new Tie(this, other.id())).toList();
    }

    /** Somebody stands in a booth. */
    record Claim(Placement by, Booth.Id booth) {

        String exhibitor() {
            return by.getId();
        }
    }

    /** Somebody wishes for something about another exhibitor, by its id. */
    record Tie(Placement by, String to) {

        double gap(Placement other) {
            return by.gap(other);
        }
    }

    @Override
    public String toString() {
        return wish.exhibitor().id() + "@" + stand;
    }
}
