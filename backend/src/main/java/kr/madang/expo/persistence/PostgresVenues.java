package kr.madang.expo.persistence;

import static kr.madang.expo.persistence.PostgresExpos.id;
import static kr.madang.shared.PlaceSql.inTwoLanguages;

import java.util.UUID;
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
    private final FloorPlanRows plans;

    PostgresVenues(PlaceSql sql, FloorPlanRows plans) {
        this.sql = sql;
        this.plans = plans;
    }

    @Override
    public Mono<FloorPlan> getFloorPlan() {
        return plans.get();
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
        return plans.put(plan);
    }

    @Override
    public Mono<Boolean> beginFloorPlan(long version) {
        return plans.begin(version);
    }

    @Override
    public Mono<Void> replaceFloorPlan(FloorPlan plan) {
        return plans.replace(plan);
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
}
