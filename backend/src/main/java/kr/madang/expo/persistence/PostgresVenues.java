package kr.madang.expo.persistence;

import static java.util.stream.Collectors.groupingBy;
import static kr.madang.expo.persistence.PostgresExpos.id;
import static kr.madang.shared.PlaceSql.inTwoLanguages;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kr.madang.expo.FloorPlan;
import kr.madang.expo.MeetingTable;
import kr.madang.expo.Room;
import kr.madang.expo.VenueStore;
import kr.madang.shared.PlaceSql;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresVenues implements VenueStore {

    private final PlaceSql sql;

    PostgresVenues(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<FloorPlan> getFloorPlan() {
        Mono<Map<UUID, List<Within<FloorPlan.Booth>>>> booths = group(
                "select * from booth where expo_id = $1 order by number",
                row -> new Within<>(
                        row.get("zone_id", UUID.class),
                        new FloorPlan.Booth(
                                id(row),
                                row.get("number", String.class),
                                FloorPlan.BoothType.valueOf(row.get("type", String.class)),
                                area(row))));
        return booths.flatMap(this::listZones).flatMap(this::listHalls).map(FloorPlan::new);
    }

    private Mono<Map<UUID, List<Within<FloorPlan.Zone>>>> listZones(Map<UUID, List<Within<FloorPlan.Booth>>> booths) {
        return group(
                "select * from zone where expo_id = $1 order by x, y, id",
                row -> new Within<>(
                        row.get("hall_id", UUID.class),
                        new FloorPlan.Zone(id(row), inTwoLanguages(row, "name"), area(row), in(booths, id(row)))));
    }

    private Mono<List<FloorPlan.Hall>> listHalls(Map<UUID, List<Within<FloorPlan.Zone>>> zones) {
        return sql.here("select * from hall where expo_id = $1 order by id")
                .flatMapMany(query -> query.map(row -> new FloorPlan.Hall(
                                id(row),
                                inTwoLanguages(row, "name"),
                                number(row, "width"),
                                number(row, "depth"),
                                in(zones, id(row))))
                        .all())
                .collectList();
    }

    @Override
    public Flux<Room> listRooms() {
        return sql.here("select * from room where expo_id = $1 order by id")
                .flatMapMany(query -> query.map(row -> new Room(
                                id(row),
                                inTwoLanguages(row, "name"),
                                row.get("capacity", Integer.class),
                                row.get("version", Long.class)))
                        .all());
    }

    @Override
    public Flux<MeetingTable> listTables() {
        return sql.here("select id, number from meeting_table where expo_id = $1 order by number")
                .flatMapMany(query -> query.map(row -> new MeetingTable(id(row), row.get("number", Integer.class)))
                        .all());
    }

    @Override
    public Mono<Void> addFloorPlan(FloorPlan plan) {
        return Flux.fromIterable(plan.halls()).concatMap(this::addHall).then();
    }

    private Mono<Void> addHall(FloorPlan.Hall hall) {
        return insert("""
                        insert into hall (host_id, expo_id, id, name_ko, name_en, width, depth)
                        values ($1, $2, $3, $4, $5, $6, $7)
                        """, hall.id(), hall.name().ko(), hall.name().en(), hall.width(), hall.depth())
                .thenMany(Flux.fromIterable(hall.zones()).concatMap(zone -> addZone(hall.id(), zone)))
                .then();
    }

    private Mono<Void> addZone(UUID hall, FloorPlan.Zone zone) {
        FloorPlan.Area area = zone.area();
        return insert(
                        """
                        insert into zone (host_id, expo_id, id, hall_id, name_ko, name_en, x, y, width, depth)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                        """,
                        zone.id(),
                        hall,
                        zone.name().ko(),
                        zone.name().en(),
                        area.x(),
                        area.y(),
                        area.width(),
                        area.depth())
                .thenMany(Flux.fromIterable(zone.booths()).concatMap(booth -> addBooth(zone.id(), booth)))
                .then();
    }

    private Mono<Void> addBooth(UUID zone, FloorPlan.Booth booth) {
        FloorPlan.Area area = booth.area();
        return insert(
                """
                insert into booth (host_id, expo_id, id, zone_id, number, type, x, y, width, depth)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                """,
                booth.id(),
                zone,
                booth.number(),
                booth.type().name(),
                area.x(),
                area.y(),
                area.width(),
                area.depth());
    }

    @Override
    public Mono<Void> addRooms(Iterable<Room> rooms) {
        return Flux.fromIterable(rooms)
                .concatMap(room ->
                        insert("""
                        insert into room (host_id, expo_id, id, name_ko, name_en, capacity)
                        values ($1, $2, $3, $4, $5, $6)
                        """, room.id(), room.name().ko(), room.name().en(), room.capacity()))
                .then();
    }

    @Override
    public Mono<Boolean> editRoom(Room room) {
        return sql.here("""
                        update room set name_ko = $2, name_en = $3, capacity = $4, version = version + 1
                        where expo_id = $1 and id = $5 and version = $6
                        """)
                .flatMap(edit -> edit.bind(1, room.name().ko())
                        .bind(2, room.name().en())
                        .bind(3, room.capacity())
                        .bind(4, room.id())
                        .bind(5, room.version())
                        .fetch()
                        .rowsUpdated())
                .map(edited -> edited > 0);
    }

    @Override
    public Mono<Void> removeRoom(UUID room) {
        return sql.here("delete from room where expo_id = $1 and id = $2")
                .flatMap(removal -> removal.bind(1, room).then())
                .onErrorMap(DataIntegrityViolationException.class, failure -> new Room.Used());
    }

    @Override
    public Mono<Void> removeTablesAbove(int number) {
        return sql.here("delete from meeting_table where expo_id = $1 and number > $2")
                .flatMap(removal -> removal.bind(1, number).then())
                .onErrorMap(DataIntegrityViolationException.class, failure -> new MeetingTable.Used());
    }

    @Override
    public Mono<Void> addTables(Iterable<MeetingTable> tables) {
        return Flux.fromIterable(tables)
                .concatMap(table -> insert(
                        "insert into meeting_table (host_id, expo_id, id, number) values ($1, $2, $3, $4)",
                        table.id(),
                        table.number()))
                .then();
    }

    /** Inserts a row of this place; the values follow host and expo. */
    private Mono<Void> insert(String statement, Object... values) {
        return sql.hostHere(statement).flatMap(insert -> {
            GenericExecuteSpec bound = insert;
            for (int i = 0; i < values.length; i++) {
                bound = bound.bind(i + 2, values[i]);
            }
            return bound.then();
        });
    }

    private <T> Mono<Map<UUID, List<Within<T>>>> group(String query, Function<Readable, Within<T>> read) {
        return sql.here(query)
                .flatMapMany(rows -> rows.map(read).all())
                .collectList()
                .map(all -> all.stream().collect(groupingBy(Within::parent)));
    }

    private static <T> List<T> in(Map<UUID, List<Within<T>>> grouped, UUID parent) {
        return grouped.getOrDefault(parent, List.of()).stream()
                .map(Within::child)
                .toList();
    }

    private static FloorPlan.Area area(Readable row) {
        return new FloorPlan.Area(number(row, "x"), number(row, "y"), number(row, "width"), number(row, "depth"));
    }

    private static double number(Readable row, String column) {
        return row.get(column, Double.class);
    }

    private record Within<T>(UUID parent, T child) {}
}
