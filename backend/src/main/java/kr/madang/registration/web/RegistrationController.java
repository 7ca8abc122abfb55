package kr.madang.registration.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kr.madang.registration.Badge;
import kr.madang.registration.Badges;
import kr.madang.registration.ManageLinks;
import kr.madang.registration.ManageToken;
import kr.madang.registration.Registering;
import kr.madang.registration.Registration;
import kr.madang.registration.RegistrationForms;
import kr.madang.registration.Registrations;
import kr.madang.shared.Place;
import kr.madang.shared.Sha256;
import kr.madang.web.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "registration")
class RegistrationController {

    private final RegistrationForms forms;
    private final Registering registering;
    private final Registrations registrations;
    private final Badges badges;
    private final ManageLinks links;
    private final BadgeMailLimits limits;
    private final JsonMapper json;
    private final Clock clock;

    RegistrationController(
            RegistrationForms forms,
            Registering registering,
            Registrations registrations,
            Badges badges,
            ManageLinks links,
            BadgeMailLimits limits,
            JsonMapper json,
            Clock clock) {
        this.forms = forms;
        this.registering = registering;
        this.registrations = registrations;
        this.badges = badges;
        this.links = links;
        this.limits = limits;
        this.json = json;
        this.clock = clock;
    }

    /** What visitors choose from and are asked to agree to. */
    @Public
    @GetMapping("/api/expos/{expo}/registration-form")
    Mono<FormView> getRegistrationForm(@PathVariable String expo) {
        return forms.getHere().map(form -> FormView.of(form, clock.instant()));
    }

    /** Registers a visitor, who needs no account. */
    @Public
    @PostMapping("/api/expos/{expo}/registrations")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Registered> registerVisitor(
            @PathVariable String expo,
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 80) String key,
            @Valid @RequestBody RegistrationRequest request) {
        return registering
                .register(request.toNewRegistration(key, Sha256.of(json.writeValueAsBytes(request))))
                .flatMap(this::toRegistered);
    }

    private Mono<Registered> toRegistered(Registration registration) {
        Mono<Optional<Badge>> badge = registration.state() == Registration.State.REGISTERED
                ? badges.getBadge(registration).map(Optional::of)
                : Mono.just(Optional.empty());
        return Mono.zip(
                Place.current(),
                badge,
                (place, given) -> Registered.of(registration, links.tokenOf(registration.id(), place), given));
    }

    /** Sends the badge to this address again if somebody is registered under it; the answer never tells. */
    @Public
    @PostMapping("/api/expos/{expo}/badge-mails")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> sendBadgeAgain(
            @PathVariable String expo, @Valid @RequestBody BadgeMailRequest request, ServerWebExchange exchange) {
        return limits.isAllowed(request.email(), exchange.getRequest().getRemoteAddress())
                ? registrations.sendBadgeAgain(request.email())
                : Mono.empty();
    }

    record BadgeMailRequest(
            @NotBlank @Size(max = 254) @Email(regexp = RegistrationRequest.ADDRESS)
            String email) {}

    /**
     * What a visitor gets for registering.
     *
     * @param manageToken opens the badge page; sent as {@code Madang-Manage-Token}
     * @param badge null while the registration waits for a place or for approval
     */
    record Registered(
            UUID id,
            String manageToken,
            Registration.State state,
            @Nullable BadgeView badge) {

        static Registered of(Registration registration, ManageToken token, Optional<Badge> badge) {
            return new Registered(
                    registration.id().value(),
                    token.text(),
                    registration.state(),
                    badge.map(BadgeView::of).orElse(null));
        }
    }
}
