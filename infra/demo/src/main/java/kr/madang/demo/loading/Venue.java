package kr.madang.demo.loading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.madang.demo.expo.Booth;
import kr.madang.demo.expo.DemoExpo;
import kr.madang.demo.expo.HallPlan;
import kr.madang.demo.expo.Session;
import kr.madang.expo.FloorPlan;
import kr.madang.expo.MeetingTable;
import kr.madang.expo.Room;
import kr.madang.shared.Ids;

/** The hall, the rooms and the tables, with the ids they were given. */
record Venue(FloorPlan plan, Map<Session.Room, Room> rooms, List<MeetingTable> tables, Map<String, UUID> booths) {

    static Venue of(DemoExpo expo) {
        Map<String, UUID> booths = new HashMap<>();
        expo.booths().forEach(booth -> booths.put(booth.number(), Ids.next()));
        Map<Session.Room, Room> rooms = new HashMap<>();
        expo.rooms().forEach(room -> rooms.put(room, new Room(Ids.next(), Texts.of(room.name()), room.capacity())));
        List<MeetingTable> tables = expo.tables().stream()
                .map(number -> new MeetingTable(Ids.next(), number))
                .toList();
        return new Venue(new FloorPlan(List.of(hall(expo, booths))), rooms, tables, booths);
    }

    UUID booth(String number) {
        return Objects.requireNonNull(booths.get(number), number);
    }

    Room room(Session.Room room) {
        return Objects.requireNonNull(rooms.get(room), () -> room.name().en());
    }

    /** The zones in their order on the floor. */
    List<FloorPlan.Zone> zones() {
        return plan.halls().get(0).zones();
    }

    private static FloorPlan.Hall hall(DemoExpo expo, Map<String, UUID> booths) {
        HallPlan hall = expo.hall();
        List<FloorPlan.Zone> zones = IntStream.range(0, hall.zones().size())
                .mapToObj(zone -> zone(
                        hall.zones().get(zone),
                        expo.booths().stream()
                                .filter(booth -> booth.zone() == zone)
                                .toList(),
                        booths))
                .toList();
        FloorPlan.Area area = area(hall.area());
        return new FloorPlan.Hall(Ids.next(), Texts.of(hall.name()), area.width(), area.depth(), zones);
    }

    private static FloorPlan.Zone zone(HallPlan.Zone zone, List<Booth> within, Map<String, UUID> ids) {
        List<FloorPlan.Booth> booths = within.stream()
                .map(booth -> new FloorPlan.Booth(
                        Objects.requireNonNull(ids.get(booth.number())),
                        booth.number(),
                        FloorPlan.BoothType.valueOf(booth.type().name()),
                        area(booth.area())))
                .toList();
        return new FloorPlan.Zone(Ids.next(), Texts.of(zone.name()), area(zone.area()), booths);
    }

    private static FloorPlan.Area area(HallPlan.Rectangle place) {
        return new FloorPlan.Area(
                place.x().doubleValue(),
                place.y().doubleValue(),
                place.width().doubleValue(),
                place.depth().doubleValue());
    }
}
