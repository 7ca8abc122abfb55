package kr.madang.expo;

import kr.madang.shared.Ids;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The same halls, zones, booths, rooms and tables stand there next year. */
@Component
class VenueCopy implements CarriedOver {

    private final VenueStore store;

    VenueCopy(VenueStore store) {
        this.store = store;
    }

    @Override
    public Mono<Void> carry(Next next) {
        return next.from()
                .in(store.getFloorPlan())
                .flatMap(plan -> next.to().in(store.addFloorPlan(plan.anew())))
                .then(next.from().in(store.listRooms().collectList()))
                .flatMap(rooms -> next.to()
                        .in(store.addRooms(rooms.stream()
                                .map(room -> new Room(Ids.next(), room.name(), room.capacity()))
                                .toList())))
                .then(next.from().in(store.listTables().collectList()))
                .flatMap(tables -> next.to()
                        .in(store.addTables(tables.stream()
                                .map(table -> new MeetingTable(Ids.next(), table.number()))
                                .toList())));
    }
}
