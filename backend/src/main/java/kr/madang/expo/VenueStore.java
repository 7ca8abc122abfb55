package kr.madang.expo;

import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where halls, rooms and tables are kept. */
public interface VenueStore {

    Mono<FloorPlan> getFloorPlan();

    Flux<Room> listRooms();

    /** By number. */
    Flux<MeetingTable> listTables();

    Mono<Void> addFloorPlan(FloorPlan plan);

    /** Makes this the version that comes next; false if the version is another by now. Others wait until it is stored. */
    Mono<Boolean> beginFloorPlan(long version);

    /** Stores every hall, zone and booth, and removes all others; refused if one of those is used. */
    Mono<Void> replaceFloorPlan(FloorPlan plan);

    Mono<Void> addRooms(Iterable<Room> rooms);

    /** Replaces name and capacity; false if the version is another by now. */
    Mono<Boolean> editRoom(Room room);

    /** Refused if it is used. */
    Mono<Void> removeRoom(UUID room);

    /** Removes the tables with greater numbers; refused if one of them is used. */
    Mono<Void> removeTablesAbove(int number);

    Mono<Void> addTables(Iterable<MeetingTable> tables);
}
