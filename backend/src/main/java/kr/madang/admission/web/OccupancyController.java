package kr.madang.admission.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.account.Scanner;
import kr.madang.admission.Occupancies;
import kr.madang.admission.Occupancy;
import kr.madang.admission.OccupancyLimit;
import kr.madang.web.Live;
import kr.madang.web.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "admission")
class OccupancyController {

    private static final int MOST_PEOPLE = 1_000_000;

    private final Occupancies occupancies;

    OccupancyController(Occupancies occupancies) {
        this.occupancies = occupancies;
    }

    /** How many people are inside, for those who keep no line open. */
    @GetMapping("/api/expos/{expo}/occupancy")
    Mono<Occupancy> getOccupancy(@PathVariable String expo, Scanner scanner) {
        return occupancies.getHere();
    }

    /** How many people are inside, and how full that is: told at once, and whenever it changes. */
    @GetMapping(path = "/api/expos/{expo}/occupancy/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Occupancy>> followOccupancy(
            @PathVariable String expo,
            Scanner scanner,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return Live.of("occupancy", Occupancy::version).stream(Live.sinceOf(lastEventId), occupancies.getHere());
    }

    /** Sets how many people are wanted in a zone, a room or the expo itself, unless somebody else has meanwhile. */
    @PutMapping("/api/expos/{expo}/occupancy-limits/{area}")
    Mono<OccupancyLimit> setOccupancyLimit(
            @PathVariable String expo,
            @PathVariable UUID area,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody OccupancyLimitBody body) {
        return occupancies.setLimit(area, body.toLimit(versionIn(ifMatch)), organizer);
    }

    private static long versionIn(String ifMatch) {
        return VersionTag.in(ifMatch).orElseThrow(OccupancyLimit.EditedMeanwhile::new);
    }

    /**
     * What an organizer wants.
     *
     * @param most how many people at most, or null for no limit
     * @param warnPercent from which share of it on to warn
     */
    record OccupancyLimitBody(
            @Min(1) @Max(MOST_PEOPLE) @Nullable Integer most,
            @NotNull @Min(1) @Max(100) Integer warnPercent) {

        OccupancyLimit toLimit(long version) {
            return new OccupancyLimit(most, warnPercent, version);
        }
    }
}
