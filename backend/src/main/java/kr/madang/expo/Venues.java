package kr.madang.expo;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The halls, rooms and tables of the expo of the running chain. */
@Service
public class Venues {

    private final VenueStore store;

    Venues(VenueStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public Mono<FloorPlan> getFloorPlan() {
        return store.getFloorPlan();
    }

    @Transactional(readOnly = true)
    public Flux<Room> listRooms() {
        return store.listRooms();
    }

    /** Adds what an expo takes place in. */
    @Transactional
    public Mono<Void> furnish(FloorPlan plan, Iterable<Room> rooms, Iterable<MeetingTable> tables) {
        return store.addFloorPlan(plan).then(store.addRooms(rooms)).then(store.addTables(tables));
    }
}
