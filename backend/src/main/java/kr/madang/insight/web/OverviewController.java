package kr.madang.insight.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import kr.madang.account.Organizer;
import kr.madang.insight.Overview;
import kr.madang.insight.Overviews;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "insight")
class OverviewController {

    private final Overviews overviews;

    OverviewController(Overviews overviews) {
        this.overviews = overviews;
    }

    /** The expo in figures, as they are now. */
    @GetMapping("/api/expos/{expo}/overview")
    Mono<Overview> getOverview(@PathVariable String expo, Organizer organizer) {
        return overviews.get();
    }
}
