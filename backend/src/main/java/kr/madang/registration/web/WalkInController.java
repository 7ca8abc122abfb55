package kr.madang.registration.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import kr.madang.account.Scanner;
import kr.madang.registration.AdmissionType.Channel;
import kr.madang.registration.Guardians;
import kr.madang.registration.Registering;
import kr.madang.registration.RegistrationForms;
import kr.madang.shared.Sha256;
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

/** Registration at the entrance: by the staff, or by visitors at a kiosk. */
@RestController
@Tag(name = "registration")
class WalkInController {

    private final RegistrationForms forms;
    private final Registering registering;
    private final Guardians guardians;
    private final RegisteredViews registered;
    private final VisitorLimits limits;
    private final JsonMapper json;
    private final Clock clock;

    WalkInController(
            RegistrationForms forms,
            Registering registering,
            Guardians guardians,
            RegisteredViews registered,
            VisitorLimits limits,
            JsonMapper json,
            Clock clock) {
        this.forms = forms;
        this.registering = registering;
        this.guardians = guardians;
        this.registered = registered;
        this.limits = limits;
        this.json = json;
        this.clock = clock;
    }

    /** What visitors choose from who register at the entrance. */
    @GetMapping("/api/expos/{expo}/walk-in-form")
    Mono<FormView> getWalkInForm(@PathVariable String expo, Scanner scanner) {
        return forms.getHere().map(form -> FormView.of(form, Channel.ON_SITE, clock.instant()));
    }

    /** Registers a visitor who stands at the entrance. */
    @PostMapping("/api/expos/{expo}/walk-ins")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<RegisteredViews.Registered> registerWalkIn(
            @PathVariable String expo,
            Scanner scanner,
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 80) String key,
            @Valid @RequestBody RegistrationRequest request) {
        return registering
                .register(request.toNewRegistration(key, Sha256.of(json.writeValueAsBytes(request)), Channel.ON_SITE))
                .flatMap(registered::of);
    }

    /** Asks the guardian of a child who stands at the entrance to agree by mail. Nothing is stored. */
    @PostMapping("/api/expos/{expo}/walk-ins/guardian-requests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> askGuardianOfWalkIn(
            @PathVariable String expo,
            Scanner scanner,
            @Valid @RequestBody GuardianController.ChildRequest request,
            ServerWebExchange exchange) {
        limits.ensureMailToStrangerAllowed(request.guardianEmail(), expo, exchange);
        return guardians.ask(request.toVisitor(), request.admissionType(), Channel.ON_SITE, request.guardianEmail());
    }
}
