package kr.madang.planner.booth;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.madang.planner.Booth;
import kr.madang.planner.FloorArea;

/** Booths of one hall that one exhibitor can have together; but for pinned ones they fill a rectangle. */
public final class Stand {

    private final List<Booth> booths;
    private final List<Booth.Id> ids;
    private final FloorArea area;
    private final double squareMetres;
    private final double kilowatts;
    private final boolean water;

    Stand(List<Booth> given) {
        booths = List.copyOf(given);
        ids = booths.stream().map(Booth::id).toList();
        area = booths.stream().map(Booth::area).reduce(FloorArea::around).orElseThrow();
        squareMetres = booths.stream()
                .mapToDouble(booth -> booth.area().squareMetres())
                .sum();
        kilowatts = booths.stream().mapToDouble(Booth::kilowatts).sum();
        water = booths.stream().anyMatch(Booth::water);
    }

    List<Booth> booths() {
        return booths;
    }

    List<Booth.Id> ids() {
        return ids;
    }

    double squareMetres() {
        return squareMetres;
    }

    boolean shares(Stand other) {
        return !Collections.disjoint(ids, other.ids);
    }

    boolean hasType(Optional<Booth.Type> asked) {
        return asked.map(type -> booths.stream().allMatch(booth -> booth.type() == type))
                .orElse(true);
    }

    boolean hasPower(double asked) {
        return kilowatts >= asked;
    }

    boolean hasWater() {
        return water;
    }

    boolean isIn(Set<String> zones) {
        return booths.stream().map(Booth::zone).allMatch(zones::contains);
    }

    private String hall() {
        return booths.get(0).hall();
    }

    /** Metres between the two; without end where they are in two halls. */
    double gap(Stand other) {
        return hall().equals(other.hall()) ? area.gap(other.area) : Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return ids().toString();
    }
}
