package kr.madang.registration.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.madang.registration.ManageLinks;
import kr.madang.registration.Registration;
import kr.madang.registration.RegistrationLookup;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import kr.madang.web.Public;
import kr.madang.web.VisitorLimits;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "registration")
class LookupController {

    private final RegistrationLookup lookup;
    private final ManageLinks links;
    private final VisitorLimits limits;

    LookupController(RegistrationLookup lookup, ManageLinks links, VisitorLimits limits) {
        this.lookup = lookup;
        this.links = links;
        this.limits = limits;
    }

    /** Mails a code to this address if somebody has registered under it; the answer never tells. */
    @Public
    @PostMapping("/api/expos/{expo}/lookup-codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> sendLookupCode(
            @PathVariable String expo, @Valid @RequestBody MailRequest request, ServerWebExchange exchange) {
        return limits.isMailAllowed(request.email(), exchange) ? lookup.sendCode(request.email()) : Mono.empty();
    }

    /** Gives the manage links of what is registered under an address to whoever has the code that was mailed there. */
    @Public
    @PostMapping("/api/expos/{expo}/lookups")
    Mono<FoundView> lookUp(
            @PathVariable String expo, @Valid @RequestBody LookupRequest request, ServerWebExchange exchange) {
        return Mono.zip(
                limits.trying(exchange, () -> lookup.open(request.email(), request.code())),
                Place.current(),
                (found, place) -> new FoundView(
                        found.stream().map(one -> toFound(one, place)).toList()));
    }

    private Found toFound(Registration registration, Place place) {
        return new Found(
                registration.id().value(),
                links.tokenOf(registration.id(), place).text(),
                registration.visitor().name(),
                registration.type().name(),
                registration.state(),
                registration.registeredAt());
    }

    record LookupRequest(
            @NotBlank @Size(max = 254) @Email(regexp = RegistrationRequest.ADDRESS)
            String email,

            @NotNull @Pattern(regexp = "[0-9]{6}") String code) {}

    /** What was found: what has not ended first, then the newest. */
    record FoundView(List<Found> registrations) {}

    /** A registration and the token that opens it, sent as {@code Madang-Manage-Token}. */
    record Found(
            UUID id,
            String manageToken,
            String name,
            InTwoLanguages admissionType,
            Registration.State state,
            Instant registeredAt) {}
}
