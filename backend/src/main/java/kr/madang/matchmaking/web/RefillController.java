package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import kr.madang.account.StaffMember;
import kr.madang.matchmaking.WishedPairs;
import kr.madang.matchmaking.day.Refill;
import kr.madang.matchmaking.day.Refills;
import kr.madang.shared.Audit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "matchmaking")
class RefillController {

    private final Refills refills;

    RefillController(Refills refills) {
        this.refills = refills;
    }

    /** Whom those could meet to whose table nobody has come, the most wished first. */
    @GetMapping("/api/expos/{expo}/refills")
    Mono<List<Refill>> listRefills(@PathVariable String expo, StaffMember staff) {
        return refills.list();
    }

    /** Adds a proposed meeting to the published plan and tells both sides; sent twice, it is refused the second time. */
    @PostMapping("/api/expos/{expo}/refills")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> approveRefill(@PathVariable String expo, StaffMember staff, @Valid @RequestBody RefillBody body) {
        return refills.approve(
                WishedPairs.Key.of(body.buyer, body.exhibitor),
                body.slot,
                body.table,
                Audit.Actor.person(staff.person().value()));
    }

    /**
     * Which meeting, as it was proposed.
     *
     * @param table by its number
     */
    record RefillBody(
            @NotNull UUID buyer,
            @NotNull UUID exhibitor,
            @NotNull UUID slot,
            @NotNull @Min(1) Integer table) {}
}
