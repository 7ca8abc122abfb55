package kr.madang.expo.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import kr.madang.account.Organizer;
import kr.madang.expo.FloorPlan;
import kr.madang.expo.FloorPlanRules;
import kr.madang.expo.FloorPlanSetUp;
import kr.madang.expo.Venues;
import kr.madang.web.Public;
import kr.madang.web.VersionTag;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "expo")
class FloorPlanController {

    private final Venues venues;
    private final FloorPlanSetUp setUp;

    FloorPlanController(Venues venues, FloorPlanSetUp setUp) {
        this.venues = venues;
        this.setUp = setUp;
    }

    /** Halls, zones and booths, in metres. */
    @Public
    @GetMapping("/api/expos/{expo}/floor-plan")
    Mono<FloorPlan> getFloorPlan(@PathVariable String expo) {
        return venues.getFloorPlan();
    }

    /** Replaces halls, zones and booths as a whole unless somebody has edited them meanwhile. */
    @PutMapping("/api/expos/{expo}/floor-plan")
    Mono<FloorPlan> editFloorPlan(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody FloorPlanBody body) {
        return Mono.fromCallable(() -> body.toPlan(versionIn(ifMatch))).flatMap(plan -> setUp.replace(plan, organizer));
    }

    private static long versionIn(String ifMatch) {
        return VersionTag.in(ifMatch).orElseThrow(FloorPlanRules.EditedMeanwhile::new);
    }
}
