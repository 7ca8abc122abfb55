package kr.madang.registration.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import kr.madang.registration.AdmissionType.Channel;
import kr.madang.registration.Registering;
import kr.madang.registration.RegistrationForms;
import kr.madang.registration.Registrations;
import kr.madang.shared.Sha256;
import kr.madang.web.Public;
import kr.madang.web.VisitorLimits;
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
    private final RegisteredViews registered;
    private final VisitorLimits limits;
    private final JsonMapper json;
    private final Clock clock;

    RegistrationController(
            RegistrationForms forms,
            Registering registering,
            Registrations registrations,
            RegisteredViews registered,
            VisitorLimits limits,
            JsonMapper json,
            Clock clock) {
        this.forms = forms;
        this.registering = registering;
        this.registrations = registrations;
        this.registered = registered;
        this.limits = limits;
        this.json = json;
        this.clock = clock;
    }

    /** What visitors choose from and are asked to agree to. */
    @Public
    @GetMapping("/api/expos/{expo}/registration-form")
    Mono<FormView> getRegistrationForm(@PathVariable String expo) {
        return forms.getHere().map(form -> FormView.of(form, Channel.ONLINE, clock.instant()));
    }

    /** Registers a visitor, who needs no account. */
    @Public
    @PostMapping("/api/expos/{expo}/registrations")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<RegisteredViews.Registered> registerVisitor(
            @PathVariable String expo,
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 80) String key,
            @Valid @RequestBody RegistrationRequest request,
            ServerWebExchange exchange) {
        limits.ensureMayRegister(exchange);
        return registering
                .register(request.toNewRegistration(key, Sha256.of(json.writeValueAsBytes(request)), Channel.ONLINE))
                .flatMap(registered::of);
    }

    /** Sends the badge to this address again if somebody is registered under it; the answer never tells. */
    @Public
    @PostMapping("/api/expos/{expo}/badge-mails")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> sendBadgeAgain(
            @PathVariable String expo, @Valid @RequestBody MailRequest request, ServerWebExchange exchange) {
        return limits.isMailAllowed(request.email(), exchange)
                ? registrations.sendBadgeAgain(request.email())
                : Mono.empty();
    }
}
