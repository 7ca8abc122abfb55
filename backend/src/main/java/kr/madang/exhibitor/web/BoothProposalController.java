package kr.madang.exhibitor.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import kr.madang.account.Organizer;
import kr.madang.exhibitor.BoothProposals;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

@RestController
@Tag(name = "exhibitor")
class BoothProposalController {

    private final BoothProposals proposals;

    BoothProposalController(BoothProposals proposals) {
        this.proposals = proposals;
    }

    /**
     * Searches who could stand where and tells of it as it goes on; the last event is the proposal. Nothing is stored, and
     * hanging up stops the search.
     */
    @GetMapping(path = "/api/expos/{expo}/booth-proposal", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<BoothProposalView> proposeBooths(
            @PathVariable String expo,
            Organizer organizer,
            @RequestParam(defaultValue = "1") @Min(0) @Max(1_000_000) long seed,
            @RequestParam(defaultValue = "20000") @Min(1) @Max(200_000) int steps) {
        return proposals.propose(seed, steps).map(standing -> BoothProposalView.of(standing, steps));
    }
}
