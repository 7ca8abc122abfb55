package kr.madang.invitation.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.account.Companies;
import kr.madang.account.CompanyOwner;
import kr.madang.account.Organizer;
import kr.madang.invitation.Invitation;
import kr.madang.invitation.Invitations;
import kr.madang.invitation.Invitations.Outcome;
import kr.madang.web.Idempotency;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "invitation")
class InvitationController {

    private final Invitations invitations;
    private final Companies companies;
    private final Idempotency idempotency;

    InvitationController(Invitations invitations, Companies companies, Idempotency idempotency) {
        this.invitations = invitations;
        this.companies = companies;
        this.idempotency = idempotency;
    }

    /** Who was asked to take part in this expo, the latest first. */
    @GetMapping("/api/expos/{expo}/invitations")
    Mono<List<InvitationView>> listInvitations(@PathVariable String expo, Organizer organizer) {
        return companies
                .names()
                .flatMap(names -> invitations
                        .list()
                        .map(listed -> InvitationView.of(listed, names))
                        .collectList());
    }

    /** Invites everybody on a list who can be, and says of each line what became of it. */
    @PostMapping("/api/expos/{expo}/invitations")
    Mono<Asked> invite(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 80) String key,
            @Valid @RequestBody InvitationBody body) {
        return idempotency.once(
                "invitation/" + organizer.person().value(),
                key,
                body,
                Asked.class,
                invitations
                        .invite(body.toWanted(), body.text().lines(), organizer)
                        .map(Asked::new));
    }

    /** Sends a new link; the earlier one opens nothing any more. */
    @PostMapping("/api/expos/{expo}/invitations/{invitation}/renewal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> renewInvitation(@PathVariable String expo, @PathVariable UUID invitation, Organizer organizer) {
        return invitations.renew(new Invitation.Id(invitation), organizer);
    }

    /** The link opens nothing any more. */
    @PostMapping("/api/expos/{expo}/invitations/{invitation}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdrawInvitation(@PathVariable String expo, @PathVariable UUID invitation, Organizer organizer) {
        return invitations.withdraw(new Invitation.Id(invitation), organizer);
    }

    /** Who was asked to act for the caller's company. */
    @GetMapping("/api/expos/{expo}/my/invitations")
    Flux<InvitationView> listOwnInvitations(@PathVariable String expo, CompanyOwner owner) {
        return invitations.listOf(owner.company()).map(listed -> InvitationView.of(listed, Map.of()));
    }

    /** Invites colleagues into the caller's company, as many as it may have. */
    @PostMapping("/api/expos/{expo}/my/invitations")
    Mono<Asked> inviteColleagues(
            @PathVariable String expo,
            CompanyOwner owner,
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 80) String key,
            @Valid @RequestBody InvitationBody.Text body) {
        return idempotency.once(
                "colleague/" + owner.person().value(),
                key,
                body,
                Asked.class,
                invitations
                        .inviteColleagues(body.toColleagues(owner), body.lines(), owner)
                        .map(Asked::new));
    }

    /** The link to the caller's company opens nothing any more. */
    @PostMapping("/api/expos/{expo}/my/invitations/{invitation}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdrawOwnInvitation(@PathVariable String expo, @PathVariable UUID invitation, CompanyOwner owner) {
        return invitations.withdraw(new Invitation.Id(invitation), owner);
    }

    /** What became of each line, in their order. */
    record Asked(List<Outcome> lines) {}
}
