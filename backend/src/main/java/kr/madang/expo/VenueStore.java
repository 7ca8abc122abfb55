package kr.madang.expo;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where halls, rooms and tables are kept. */
public interface VenueStore {

    Mono<FloorPlan> getFloorPlan();

    Flux<Room> listRooms();

    /** By number. */
    Flux<MeetingTable> listTables();

    Mono<Void> addFloorPlan(FloorPlan plan);

    Mono<Void> addRooms(Iterable<Room> rooms);

    Mono<Void> addTables(Iterable<MeetingTable> tables);
}
