package kr.madang.expo.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.expo.Room;
import kr.madang.expo.VenueSetUp;
import kr.madang.shared.Ids;
import kr.madang.web.Idempotency;
import kr.madang.web.Label;
import kr.madang.web.VersionTag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "expo")
class VenueSetUpController {

    private final VenueSetUp setUp;
    private final Idempotency idempotency;

    VenueSetUpController(VenueSetUp setUp, Idempotency idempotency) {
        this.setUp = setUp;
        this.idempotency = idempotency;
    }

    /** The rooms in which sessions are held. */
    @GetMapping("/api/expos/{expo}/rooms")
    Flux<Room> listRooms(@PathVariable String expo, Organizer organizer) {
        return setUp.listRooms();
    }

    /** Adds a room. */
    @PostMapping("/api/expos/{expo}/rooms")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Room> addRoom(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 80) String key,
            @Valid @RequestBody RoomBody body) {
        return idempotency.once(
                "room/" + organizer.person().value(),
                key,
                body,
                Room.class,
                Mono.defer(() -> setUp.addRoom(body.toRoom(Ids.next(), 0), organizer)));
    }

    /** Replaces a room unless somebody has edited it meanwhile. */
    @PutMapping("/api/expos/{expo}/rooms/{room}")
    Mono<Room> editRoom(
            @PathVariable String expo,
            @PathVariable UUID room,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody RoomBody body) {
        return Mono.fromCallable(() -> versionIn(ifMatch))
                .flatMap(version -> setUp.editRoom(body.toRoom(room, version), organizer));
    }

    /** Removes a room in which nothing is held. */
    @DeleteMapping("/api/expos/{expo}/rooms/{room}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeRoom(@PathVariable String expo, @PathVariable UUID room, Organizer organizer) {
        return setUp.removeRoom(room, organizer);
    }

    /** How many tables there are for meetings. */
    @GetMapping("/api/expos/{expo}/meeting-tables")
    Mono<MeetingTables> getMeetingTables(@PathVariable String expo, Organizer organizer) {
        return setUp.countTables().map(MeetingTables::new);
    }

    /** Makes the tables those from 1 to a number. */
    @PutMapping("/api/expos/{expo}/meeting-tables")
    Mono<MeetingTables> setMeetingTables(
            @PathVariable String expo, Organizer organizer, @Valid @RequestBody MeetingTables body) {
        return setUp.setTables(body.count(), organizer).thenReturn(body);
    }

    private static long versionIn(String ifMatch) {
        return VersionTag.in(ifMatch).orElseThrow(Room.EditedMeanwhile::new);
    }

    /** A room as an organizer fills it in. */
    record RoomBody(
            @NotNull @Valid Label name,
            @NotNull @Min(1) @Max(100_000) Integer capacity) {

        Room toRoom(UUID id, long version) {
            return new Room(id, name.inTwoLanguages(), capacity, version);
        }
    }

    /** The tables for meetings, numbered from 1. */
    record MeetingTables(@NotNull @Min(0) @Max(2000) Integer count) {}
}
