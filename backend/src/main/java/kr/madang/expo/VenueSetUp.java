package kr.madang.expo;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.madang.account.Organizer;
import kr.madang.shared.Audit;
import kr.madang.shared.Ids;
import kr.madang.shared.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says which rooms and tables the expo of the running chain has. */
@Service
public class VenueSetUp {

    private final VenueStore store;
    private final Audit audit;

    VenueSetUp(VenueStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Flux<Room> listRooms() {
        return store.listRooms();
    }

    @Transactional
    public Mono<Room> addRoom(Room room, Organizer organizer) {
        return store.addRooms(List.of(room))
                .then(note("room-added", room.id(), organizer))
                .thenReturn(room);
    }

    /** Refused if somebody has edited it since the version that is given. */
    @Transactional
    public Mono<Room> editRoom(Room room, Organizer organizer) {
        return store.editRoom(room)
                .filter(edited -> edited)
                .switchIfEmpty(Mono.error(Room.EditedMeanwhile::new))
                .then(note("room-edited", room.id(), organizer))
                .thenReturn(new Room(room.id(), room.name(), room.capacity(), room.version() + 1));
    }

    /** Refused while sessions are held there; nothing happens if it is gone already. */
    @Transactional
    public Mono<Void> removeRoom(UUID room, Organizer organizer) {
        return store.removeRoom(room).then(note("room-removed", room, organizer));
    }

    /** How many tables there are. */
    @Transactional(readOnly = true)
    public Mono<Integer> countTables() {
        return store.listTables().count().map(Math::toIntExact);
    }

    /** Makes the tables those from 1 to a number; refused while meetings are planned at one that would go. */
    @Transactional
    public Mono<Void> setTables(int count, Organizer organizer) {
        return store.removeTablesAbove(count)
                .thenMany(store.listTables().map(MeetingTable::number))
                .collectList()
                .map(there -> IntStream.rangeClosed(1, count)
                        .filter(number -> !there.contains(number))
                        .mapToObj(number -> new MeetingTable(Ids.next(), number))
                        .toList())
                .flatMap(store::addTables)
                .then(Place.current())
                .flatMap(place -> note("meeting-tables-set", place.expo().value(), organizer));
    }

    private Mono<Void> note(String action, UUID subject, Organizer organizer) {
        return audit.note(Audit.Actor.person(organizer.person().value()), action, subject);
    }
}
