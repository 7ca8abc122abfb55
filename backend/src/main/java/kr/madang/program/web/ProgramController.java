package kr.madang.program.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.madang.program.AgeGroup;
import kr.madang.program.ListedSession;
import kr.madang.program.Program;
import kr.madang.program.ProgramSearch;
import kr.madang.program.Session;
import kr.madang.program.Track;
import kr.madang.shared.InTwoLanguages;
import kr.madang.web.Cursor;
import kr.madang.web.Page;
import kr.madang.web.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "program")
class ProgramController {

    private final Program program;

    ProgramController(Program program) {
        this.program = program;
    }

    /** The sessions and classes of the expo, the earliest first; days are those of the expo's time zone. */
    @Public
    @GetMapping("/api/expos/{expo}/sessions")
    Mono<Page<ListedSession>> listSessions(
            @PathVariable String expo,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable UUID track,
            @RequestParam(required = false) Session.@Nullable Type type,
            @RequestParam(required = false) @Nullable AgeGroup ageGroup,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        Track.Id inTrack = track == null ? null : new Track.Id(track);
        return program.list(new ProgramSearch(day, inTrack, type, ageGroup, seen(cursor), limit + 1))
                .collectList()
                .map(found -> Page.of(found, limit, ProgramController::cursor));
    }

    /** The tracks of the programme by Korean name. */
    @Public
    @GetMapping("/api/expos/{expo}/tracks")
    Flux<TrackView> listTracks(@PathVariable String expo) {
        return program.listTracks().map(track -> new TrackView(track.id().value(), track.name()));
    }

    private static ProgramSearch.@Nullable Seen seen(@Nullable String cursor) {
        return Cursor.read(
                cursor, 2, keys -> new ProgramSearch.Seen(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1))));
    }

    private static Cursor cursor(ListedSession last) {
        return Cursor.after(last.start().toString(), last.id().toString());
    }

    record TrackView(UUID id, InTwoLanguages name) {}
}
