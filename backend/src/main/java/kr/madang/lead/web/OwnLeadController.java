package kr.madang.lead.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import kr.madang.lead.Lead;
import kr.madang.lead.OwnLeads;
import kr.madang.registration.VisitorAccess;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "lead")
class OwnLeadController {

    private final OwnLeads leads;

    OwnLeadController(OwnLeads leads) {
        this.leads = leads;
    }

    /** The exhibitors that have scanned the visitor's badge, the latest first. */
    @GetMapping("/api/expos/{expo}/registrations/mine/leads")
    Flux<GivenView> listOwnLeads(@PathVariable String expo, VisitorAccess access) {
        return leads.list(access).map(GivenView::of);
    }

    /** Takes the visitor away from an exhibitor, with all that it noted, until the visitor allows it again. */
    @PostMapping("/api/expos/{expo}/registrations/mine/leads/{lead}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> revokeLead(@PathVariable String expo, @PathVariable UUID lead, VisitorAccess access) {
        return leads.revoke(access, new Lead.Id(lead));
    }

    /** Takes the visitor away from every exhibitor that has scanned the badge so far. */
    @PostMapping("/api/expos/{expo}/registrations/mine/leads/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> revokeLeads(@PathVariable String expo, VisitorAccess access) {
        return leads.revokeAll(access);
    }

    /** Allows an exhibitor to have the visitor as a lead again; what it had noted stays gone. */
    @DeleteMapping("/api/expos/{expo}/registrations/mine/leads/{lead}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> allowLead(@PathVariable String expo, @PathVariable UUID lead, VisitorAccess access) {
        return leads.allow(access, new Lead.Id(lead));
    }

    /**
     * An exhibitor that has scanned the visitor.
     *
     * @param consents whether it may see who the visitor is now
     * @param item the consent item that says so, or null where the expo asks none
     * @param shownAt when it first saw who the visitor is, or null
     * @param revokedAt when the visitor took it back, or null
     */
    record GivenView(
            UUID lead,
            InTwoLanguages exhibitor,
            Instant scannedAt,
            boolean consents,
            @Nullable String item,
            @Nullable Instant shownAt,
            @Nullable Instant revokedAt) {

        static GivenView of(OwnLeads.Given given) {
            return new GivenView(
                    given.lead().value(),
                    given.name(),
                    given.scannedAt(),
                    given.consents(),
                    given.item(),
                    given.shownAt(),
                    given.revokedAt());
        }
    }
}
