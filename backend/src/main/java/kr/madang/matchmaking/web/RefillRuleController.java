package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import kr.madang.account.Organizer;
import kr.madang.account.StaffMember;
import kr.madang.matchmaking.day.AutomaticRefill;
import kr.madang.matchmaking.day.AutomaticRefills;
import kr.madang.matchmaking.day.RefillRule;
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
@Tag(name = "matchmaking")
class RefillRuleController {

    private final AutomaticRefills refills;

    RefillRuleController(AutomaticRefills refills) {
        this.refills = refills;
    }

    /** What was set without anybody's tap within the last hour and is still on, the newest first. */
    @GetMapping("/api/expos/{expo}/refills/automatic")
    Mono<List<AutomaticRefill>> listAutomaticRefills(@PathVariable String expo, StaffMember staff) {
        return refills.list();
    }

    /** Whether, and within which limits, meetings are set without anybody's tap when a side does not come. */
    @GetMapping("/api/expos/{expo}/refill-rule")
    Mono<RefillRule> getRefillRule(@PathVariable String expo, Organizer organizer) {
        return refills.getRule();
    }

    /** Sets that, unless somebody else has meanwhile. */
    @PutMapping("/api/expos/{expo}/refill-rule")
    Mono<RefillRule> setRefillRule(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody RefillRuleBody body) {
        return Mono.fromSupplier(() -> body.toRule(VersionTag.in(ifMatch).orElseThrow(RefillRule.EditedMeanwhile::new)))
                .flatMap(rule -> refills.setRule(rule, organizer));
    }

    /**
     * What an organizer wants.
     *
     * @param automatic whether they are set at all
     * @param mostAnHour how many within any sixty minutes
     * @param minutesAhead how long before its start one is set at the latest
     */
    record RefillRuleBody(
            @NotNull Boolean automatic,
            @NotNull @Min(1) @Max(RefillRule.MOST_AN_HOUR) Integer mostAnHour,

            @NotNull @Min(0) @Max(RefillRule.MOST_MINUTES_AHEAD)
            Integer minutesAhead) {

        RefillRule toRule(long version) {
            return new RefillRule(automatic, mostAnHour, minutesAhead, version);
        }
    }
}
