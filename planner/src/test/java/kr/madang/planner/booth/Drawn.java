package kr.madang.planner.booth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.madang.planner.Booth;
import kr.madang.planner.BoothWish;
import kr.madang.planner.BoothWish.Exhibitor;
import kr.madang.planner.FloorArea;

/** Floors for tests, drawn as text: a letter is a booth of 3 m by 3 m in the zone of that letter, a dot is an aisle. */
final class Drawn {

    private static final double SIDE = 3;

    private Drawn() {}

    /** Booths are numbered by their column and line, from 0: {@code x0y0}. Small letters have no power and no water. */
    static List<Booth> floor(String... lines) {
        List<Booth> booths = new ArrayList<>();
        for (int y = 0; y < lines.length; y++) {
            for (int x = 0; x < lines[y].length(); x++) {
                char zone = lines[y].charAt(x);
                if (zone != '.') {
                    boolean supplied = Character.isUpperCase(zone);
                    booths.add(new Booth(
                            new Booth.Id("x" + x + "y" + y),
                            "hall",
                            String.valueOf(Character.toUpperCase(zone)),
                            new FloorArea(x * SIDE, y * SIDE, SIDE, SIDE),
                            supplied ? Booth.Type.SHELL_SCHEME : Booth.Type.RAW_SPACE,
                            supplied ? 5 : 0,
                            supplied));
                }
            }
        }
        return booths;
    }

    /** Asks for so many of these booths. */
    static BoothWish wish(String exhibitor, int booths) {
        return BoothWish.of(exhibitor, booths * SIDE * SIDE);
    }

    static BoothWish typed(BoothWish wish, Booth.Type type) {
        return with(wish, Optional.of(type), wish.zones(), wish.kilowatts(), wish.water(), wish.pinned());
    }

    static BoothWish inZone(BoothWish wish, String zone) {
        return with(wish, wish.type(), Set.of(zone), wish.kilowatts(), wish.water(), wish.pinned());
    }

    static BoothWish supplied(BoothWish wish, double kilowatts, boolean water) {
        return with(wish, wish.type(), wish.zones(), kilowatts, water, wish.pinned());
    }

    static BoothWish pinned(BoothWish wish, String... booths) {
        List<Booth.Id> ids = List.of(booths).stream().map(Booth.Id::new).toList();
        return with(wish, wish.type(), wish.zones(), wish.kilowatts(), wish.water(), ids);
    }

    static BoothWish seeking(BoothWish wish, String other) {
        return near(wish, Set.of(new Exhibitor(other)), wish.avoids(), wish.host());
    }

    static BoothWish avoiding(BoothWish wish, String other) {
        return near(wish, wish.seeks(), Set.of(new Exhibitor(other)), wish.host());
    }

    static BoothWish guestOf(BoothWish wish, String other) {
        return near(wish, wish.seeks(), wish.avoids(), Optional.of(new Exhibitor(other)));
    }

    private static BoothWish with(
            BoothWish wish,
            Optional<Booth.Type> type,
            Set<String> zones,
            double kilowatts,
            boolean water,
            List<Booth.Id> pinned) {
        return new BoothWish(
                wish.exhibitor(),
                wish.squareMetres(),
                type,
                zones,
                kilowatts,
                water,
                wish.seeks(),
                wish.avoids(),
                wish.host(),
                pinned);
    }

    private static BoothWish near(
            BoothWish wish, Set<Exhibitor> seeks, Set<Exhibitor> avoids, Optional<Exhibitor> host) {
        return new BoothWish(
                wish.exhibitor(),
                wish.squareMetres(),
                wish.type(),
                wish.zones(),
                wish.kilowatts(),
                wish.water(),
                seeks,
                avoids,
                host,
                wish.pinned());
    }
}
