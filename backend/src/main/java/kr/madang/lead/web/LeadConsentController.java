package kr.madang.lead.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.madang.account.Organizer;
import kr.madang.lead.LeadConsent;
import kr.madang.lead.LeadConsents;
import kr.madang.shared.Audit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "lead")
class LeadConsentController {

    private final LeadConsents consents;

    LeadConsentController(LeadConsents consents) {
        this.consents = consents;
    }

    /** By which consent item visitors agree that exhibitors see who they are, for each class that one covers. */
    @GetMapping("/api/expos/{expo}/lead-consents")
    Flux<LeadConsent> listLeadConsents(@PathVariable String expo, Organizer organizer) {
        return consents.list();
    }

    /** Lets a consent item for third parties cover a class of exhibitors. */
    @PutMapping("/api/expos/{expo}/lead-consents/{exhibitors}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> coverExhibitors(
            @PathVariable String expo,
            @PathVariable LeadConsent.Exhibitors exhibitors,
            Organizer organizer,
            @Valid @RequestBody LeadConsentBody body) {
        return consents.cover(new LeadConsent(exhibitors, body.item()), actor(organizer));
    }

    /** From now on exhibitors of the class see of no visitor who they are. */
    @DeleteMapping("/api/expos/{expo}/lead-consents/{exhibitors}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> uncoverExhibitors(
            @PathVariable String expo, @PathVariable LeadConsent.Exhibitors exhibitors, Organizer organizer) {
        return consents.uncover(exhibitors, actor(organizer));
    }

    private static Audit.Actor actor(Organizer organizer) {
        return Audit.Actor.person(organizer.person().value());
    }

    /**
     * What covers a class of exhibitors.
     *
     * @param item the code of a consent item
     */
    record LeadConsentBody(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[a-z][a-z0-9-]*")
            String item) {}
}
