package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kr.madang.account.StaffMember;
import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.day.Presence;
import kr.madang.matchmaking.day.TableBoard;
import kr.madang.matchmaking.day.TableBoards;
import kr.madang.shared.Audit;
import kr.madang.web.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "matchmaking")
class TableBoardController {

    private static final Live<TableBoard> LIVE = Live.of("table-board", TableBoard::version);

    private final TableBoards boards;

    TableBoardController(TableBoards boards) {
        this.boards = boards;
    }

    /** The tables as they stand, for those who keep no line open. */
    @GetMapping("/api/expos/{expo}/table-board")
    Mono<TableBoard> getTableBoard(@PathVariable String expo, StaffMember staff) {
        return boards.getHere();
    }

    /** Which meeting is at each table now, which is next, and who is there: told at once, and whenever it changes. */
    @GetMapping(path = "/api/expos/{expo}/table-board/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<TableBoard>> followTableBoard(
            @PathVariable String expo,
            StaffMember staff,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return LIVE.stream(Live.sinceOf(lastEventId), boards.getHere());
    }

    /** Notes that a side of a meeting is at its table or has not come, or takes back what was noted. */
    @PutMapping("/api/expos/{expo}/meetings/{meeting}/presences/{side}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> notePresence(
            @PathVariable String expo,
            @PathVariable UUID meeting,
            @PathVariable Side side,
            StaffMember staff,
            @Valid @RequestBody PresenceBody body) {
        return boards.note(
                        new Meeting.Id(meeting),
                        side,
                        body.presence(),
                        Audit.Actor.person(staff.person().value()))
                .then();
    }

    /**
     * What is noted.
     *
     * @param presence AWAITED takes back whatever was noted
     */
    record PresenceBody(@NotNull Presence presence) {}
}
