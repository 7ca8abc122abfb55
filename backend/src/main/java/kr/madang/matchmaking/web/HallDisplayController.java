package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import kr.madang.account.Organizer;
import kr.madang.matchmaking.day.HallDisplayAccess;
import kr.madang.matchmaking.day.HallDisplays;
import kr.madang.matchmaking.day.TableBoard;
import kr.madang.matchmaking.day.TableBoard.Sitting;
import kr.madang.matchmaking.day.TableBoards;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.LinkToken;
import kr.madang.web.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "matchmaking")
class HallDisplayController {

    private static final Live<HallBoard> LIVE =
            Live.of("hall-board", HallBoard::version).until(HallBoard::isClosed);

    private final HallDisplays displays;
    private final TableBoards boards;

    HallDisplayController(HallDisplays displays, TableBoards boards) {
        this.displays = displays;
        this.boards = boards;
    }

    /** The link that opens the hall display, if there is one. */
    @GetMapping("/api/expos/{expo}/hall-display/link")
    Mono<HallDisplayLink> getHallDisplayLink(@PathVariable String expo, Organizer organizer) {
        return displays.find().map(HallDisplayLink::of).defaultIfEmpty(HallDisplayLink.NONE);
    }

    /** Makes a new link; screens that were opened by the one before show nothing any more. */
    @PutMapping("/api/expos/{expo}/hall-display/link")
    Mono<HallDisplayLink> renewHallDisplayLink(@PathVariable String expo, Organizer organizer) {
        return displays.renew(organizer).map(HallDisplayLink::of);
    }

    /** From now on no screen shows anything. */
    @DeleteMapping("/api/expos/{expo}/hall-display/link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> closeHallDisplay(@PathVariable String expo, Organizer organizer) {
        return displays.close(organizer);
    }

    /** The tables as the hall sees them, for screens that keep no line open. */
    @GetMapping("/api/expos/{expo}/hall-display/board")
    Mono<HallBoard> getHallBoard(@PathVariable String expo, HallDisplayAccess access) {
        return boards.getHere().map(HallBoard::of);
    }

    /** Which companies meet at each table now and next; the stream ends when the link does. */
    @GetMapping(path = "/api/expos/{expo}/hall-display/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<HallBoard>> followHallBoard(
            @PathVariable String expo,
            HallDisplayAccess access,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        Mono<HallBoard> open = boards.getHere().map(HallBoard::of);
        return LIVE.stream(
                Live.sinceOf(lastEventId),
                displays.stands(access).flatMap(stands -> stands ? open : Mono.just(HallBoard.CLOSED)));
    }

    /**
     * What opens the hall display.
     *
     * @param token goes behind {@code #} in its address; null if no link stands
     */
    record HallDisplayLink(@Nullable String token) {

        static final HallDisplayLink NONE = new HallDisplayLink(null);

        static HallDisplayLink of(LinkToken link) {
            return new HallDisplayLink(link.text());
        }
    }

    /**
     * What everybody in the hall may see: tables by number, companies by name.
     *
     * @param version grows whenever anything here changes
     * @param at when it stood so
     */
    record HallBoard(long version, Instant at, List<HallTable> tables) {

        static final HallBoard CLOSED = new HallBoard(-1, Instant.EPOCH, List.of());

        static HallBoard of(TableBoard board) {
            return new HallBoard(
                    board.version(),
                    board.at(),
                    board.tables().stream().map(HallTable::of).toList());
        }

        static boolean isClosed(HallBoard board) {
            return board.version() < 0;
        }
    }

    /** One table. */
    record HallTable(
            int number, @Nullable HallMeeting now, @Nullable HallMeeting next) {

        static HallTable of(TableBoard.Seating table) {
            return new HallTable(table.table(), HallMeeting.of(table.now()), HallMeeting.of(table.next()));
        }
    }

    /** Two companies at a table. */
    record HallMeeting(Instant start, Instant end, InTwoLanguages buyer, InTwoLanguages exhibitor) {

        static @Nullable HallMeeting of(@Nullable Sitting sitting) {
            return sitting == null
                    ? null
                    : new HallMeeting(
                            sitting.start(),
                            sitting.end(),
                            sitting.buyer().name(),
                            sitting.exhibitor().name());
        }
    }
}
