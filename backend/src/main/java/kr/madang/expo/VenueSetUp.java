package kr.madang.expo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.madang.account.Organizer;
import kr.madang.shared.Audit;
import kr.madang.shared.Changes;
import kr.madang.shared.Ids;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
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
                .then(note("room-added", room.id(), changes(null, room), organizer))
                .thenReturn(room);
    }

    /** Refused if somebody has edited it since the version that is given. */
    @Transactional
    public Mono<Room> editRoom(Room room, Organizer organizer) {
        return findRoom(room.id())
                .filter(before -> before.version() == room.version())
                .filterWhen(before -> store.editRoom(room))
                .switchIfEmpty(Mono.error(Room.EditedMeanwhile::new))
                .flatMap(before -> note("room-edited", room.id(), changes(before, room), organizer))
                .thenReturn(new Room(room.id(), room.name(), room.capacity(), room.version() + 1));
    }

    /** Refused while sessions are held there; nothing happens if it is gone already. */
    @Transactional
    public Mono<Void> removeRoom(UUID room, Organizer organizer) {
        return findRoom(room)
                .delayUntil(before -> store.removeRoom(room))
                .flatMap(before -> note("room-removed", room, changes(before, null), organizer));
    }

    private Mono<Room> findRoom(UUID id) {
        return store.listRooms().filter(room -> room.id().equals(id)).next();
    }

    private static Changes changes(@Nullable Room before, @Nullable Room after) {
        Optional<Room> was = Optional.ofNullable(before);
        Optional<Room> is = Optional.ofNullable(after);
        return new Changes(
                was.or(() -> is).map(Room::name).orElse(null),
                new Changes.Fields()
                        .compare(
                                "room.name",
                                was.map(Room::name).orElse(null),
                                is.map(Room::name).orElse(null))
                        .compare(
                                "room.capacity",
                                was.map(Room::capacity).orElse(null),
                                is.map(Room::capacity).orElse(null))
                        .different());
    }

    /** How many tables there are. */
    @Transactional(readOnly = true)
    public Mono<Integer> countTables() {
        return store.listTables().count().map(Math::toIntExact);
    }

    /** Makes the tables those from 1 to a number; refused while meetings are planned at one that would go. */
    @Transactional
    public Mono<Void> setTables(int count, Organizer organizer) {
        return store.listTables()
                .map(MeetingTable::number)
                .collectList()
                .delayUntil(before -> store.removeTablesAbove(count))
                .delayUntil(before -> store.addTables(IntStream.rangeClosed(1, count)
                        .filter(number -> !before.contains(number))
                        .mapToObj(number -> new MeetingTable(Ids.next(), number))
                        .toList()))
                .flatMap(before -> noteTables(before.size(), count, organizer));
    }

    private Mono<Void> noteTables(int before, int after, Organizer organizer) {
        Changes changes =
                Changes.of(new Changes.Fields().compare("tables", before, after).different());
        return Place.current()
                .flatMap(place -> note("meeting-tables-set", place.expo().value(), changes, organizer));
    }

    private Mono<Void> note(String action, UUID subject, Changes changes, Organizer organizer) {
        return audit.note(Audit.Actor.person(organizer.person().value()), action, subject, changes);
    }
}
