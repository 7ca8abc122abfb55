package kr.madang.demo.expo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The floor of hall A: three zones side by side, in each zone islands of two rows of eight booths back to back, aisles
 * all around. Lengths are metres, the origin is the corner by the entrance.
 */
public record HallPlan(Bilingual name, Rectangle area, List<Zone> zones) {

    /** A rectangle on the floor, in metres. */
    public record Rectangle(BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal depth) {

        static Rectangle of(int x, int y, int width, int depth) {
            return new Rectangle(
                    BigDecimal.valueOf(x), BigDecimal.valueOf(y), BigDecimal.valueOf(width), BigDecimal.valueOf(depth));
        }

        /** Whether the two share more than an edge. */
        public boolean overlaps(Rectangle other) {
            return isBefore(x, other.right())
                    && isBefore(other.x, right())
                    && isBefore(y, other.far())
                    && isBefore(other.y, far());
        }

        public boolean contains(Rectangle other) {
            return !isBefore(other.x, x)
                    && !isBefore(other.y, y)
                    && !isBefore(right(), other.right())
                    && !isBefore(far(), other.far());
        }

        private BigDecimal right() {
            return x.add(width);
        }

        private BigDecimal far() {
            return y.add(depth);
        }

        private static boolean isBefore(BigDecimal one, BigDecimal other) {
            return one.compareTo(other) < 0;
        }
    }

    /** A themed area with its booths, island by island. */
    public record Zone(Bilingual name, Rectangle area, List<Island> islands) {
        public Zone {
            islands = List.copyOf(islands);
        }
    }

    /** Sixteen places of three by three metres; neighbours in the list touch each other. */
    record Island(List<Place> places) {
        Island {
            places = List.copyOf(places);
        }
    }

    /** Where a booth stands and which number it bears. */
    record Place(String number, Rectangle area) {}

    static final int BOOTHS_IN_ISLAND = 16;

    private static final int BOOTH = 3;
    private static final int AISLE = 4;
    private static final int ISLAND_WIDTH = BOOTHS_IN_ISLAND / 2 * BOOTH;
    private static final int ISLAND_DEPTH = 2 * BOOTH;
    private static final int ISLANDS_DEEP = 5;

    private static final List<Bilingual> ZONES = List.of(
            new Bilingual("화성발전존", "Hwaseong Growth Zone"),
            new Bilingual("스마트시티존", "Smart City Zone"),
            new Bilingual("AI산업 생태계존", "AI Industry Ecosystem Zone"));

    public HallPlan {
        zones = List.copyOf(zones);
    }

    static HallPlan of(List<Integer> islandsByZone) {
        List<Zone> zones = new ArrayList<>();
        int x = 0;
        for (int i = 0; i < ZONES.size(); i++) {
            Zone zone = zone(i + 1, x, islandsByZone.get(i));
            zones.add(zone);
            x += zone.area().width().intValueExact();
        }
        return new HallPlan(new Bilingual("전시홀 A", "Hall A"), Rectangle.of(0, 0, x, depth()), zones);
    }

    private static Zone zone(int number, int x, int islands) {
        List<Island> built = new ArrayList<>();
        for (int i = 0; i < islands; i++) {
            int left = x + AISLE + i / ISLANDS_DEEP * (ISLAND_WIDTH + AISLE);
            int near = AISLE + i % ISLANDS_DEEP * (ISLAND_DEPTH + AISLE);
            built.add(island(number, i * BOOTHS_IN_ISLAND, left, near));
        }
        int columns = (islands + ISLANDS_DEEP - 1) / ISLANDS_DEEP;
        int width = AISLE + columns * (ISLAND_WIDTH + AISLE);
        return new Zone(ZONES.get(number - 1), Rectangle.of(x, 0, width, depth()), built);
    }

    /** Column by column, so that booths that follow each other make one connected stand. */
    private static Island island(int zone, int before, int x, int y) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < BOOTHS_IN_ISLAND; i++) {
            String number = "A%d%02d".formatted(zone, before + i + 1);
            places.add(new Place(number, Rectangle.of(x + i / 2 * BOOTH, y + i % 2 * BOOTH, BOOTH, BOOTH)));
        }
        return new Island(places);
    }

    private static int depth() {
        return AISLE + ISLANDS_DEEP * (ISLAND_DEPTH + AISLE);
    }
}
