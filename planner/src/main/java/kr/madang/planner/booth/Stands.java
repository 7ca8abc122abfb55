package kr.madang.planner.booth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.madang.planner.Booth;
import kr.madang.planner.FloorArea;

/** Every stand that the booths of a floor can make: a booth alone, or some of a hall that fill a rectangle together. */
final class Stands {

    private static final int MOST_BOOTHS = 24;
    private static final double FULL = 0.01;

    private final List<Stand> all = new ArrayList<>();

    Stands(List<Booth> booths) {
        booths.stream().collect(Collectors.groupingBy(Booth::hall)).values().stream()
                .map(inHall -> inHall.stream()
                        .sorted(Comparator.comparingDouble(
                                        (Booth booth) -> booth.area().y())
                                .thenComparingDouble(booth -> booth.area().x())
                                .thenComparing(booth -> booth.id().value()))
                        .toList())
                .forEach(this::addOf);
        all.sort(Comparator.comparingDouble(Stand::squareMetres).thenComparing(Stand::toString));
    }

    List<Stand> all() {
        return all;
    }

    /**
     * Those whose floor comes closest to what is asked for: from half of it to half as much again, or the closest there
     * are.
     */
    List<Stand> near(double squareMetres) {
        List<Stand> near = all.stream()
                .filter(stand ->
                        stand.squareMetres() >= squareMetres / 2 && stand.squareMetres() <= squareMetres * 3 / 2)
                .toList();
        if (!near.isEmpty()) {
            return near;
        }
        double least = all.stream()
                .mapToDouble(stand -> Math.abs(stand.squareMetres() - squareMetres))
                .min()
                .orElse(0);
        return all.stream()
                .filter(stand -> Math.abs(stand.squareMetres() - squareMetres) <= least + FULL)
                .toList();
    }

    /** Grows a full rectangle by a neighbour and whatever the larger one holds, as long as that is full too. */
    private void addOf(List<Booth> hall) {
        Map<Booth, List<Booth>> touching = new HashMap<>();
        for (Booth booth : hall) {
            touching.put(
                    booth,
                    hall.stream()
                            .filter(other ->
                                    !other.equals(booth) && booth.area().gap(other.area()) < FULL)
                            .toList());
        }
        Set<Set<Booth.Id>> seen = new HashSet<>();
        for (Booth booth : hall) {
            grow(booth.area(), List.of(booth), hall, touching, seen);
        }
    }

    private void grow(
            FloorArea area,
            List<Booth> within,
            List<Booth> hall,
            Map<Booth, List<Booth>> touching,
            Set<Set<Booth.Id>> seen) {
        if (!seen.add(within.stream().map(Booth::id).collect(Collectors.toSet()))) {
            return;
        }
        all.add(new Stand(within));
        for (Booth booth : within) {
            for (Booth next : touching.getOrDefault(booth, List.of())) {
                if (!within.contains(next)) {
                    FloorArea larger = area.around(next.area());
                    List<Booth> inside = hall.stream()
                            .filter(one -> larger.holds(one.area()))
                            .toList();
                    if (inside.size() <= MOST_BOOTHS && isFull(larger, inside)) {
                        grow(larger, inside, hall, touching, seen);
                    }
                }
            }
        }
    }

    private static boolean isFull(FloorArea area, List<Booth> inside) {
        double filled = inside.stream()
                .mapToDouble(booth -> booth.area().squareMetres())
                .sum();
        return filled > area.squareMetres() - FULL;
    }
}
