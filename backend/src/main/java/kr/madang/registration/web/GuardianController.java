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
import kr.madang.registration.AdmissionType.Channel;
import kr.madang.registration.GuardianAccess;
import kr.madang.registration.GuardianRequest;
import kr.madang.registration.Guardians;
import kr.madang.registration.RegistrationForm;
import kr.madang.registration.RegistrationForms;
import kr.madang.registration.Visitor;
import kr.madang.shared.InTwoLanguages;
import kr.madang.web.Public;
import kr.madang.web.VisitorLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "registration")
class GuardianController {

    private final RegistrationForms forms;
    private final Guardians guardians;
    private final RegisteredViews registered;
    private final VisitorLimits limits;

    GuardianController(RegistrationForms forms, Guardians guardians, RegisteredViews registered, VisitorLimits limits) {
        this.forms = forms;
        this.guardians = guardians;
        this.registered = registered;
        this.limits = limits;
    }

    /** Asks a guardian by mail to agree to a child's registration. Nothing is stored. */
    @Public
    @PostMapping("/api/expos/{expo}/guardian-requests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> askGuardian(
            @PathVariable String expo, @Valid @RequestBody ChildRequest request, ServerWebExchange exchange) {
        limits.ensureMailToStrangerAllowed(request.guardianEmail(), expo, exchange);
        return guardians.ask(request.toVisitor(), request.admissionType(), Channel.ONLINE, request.guardianEmail());
    }

    /** What the child wrote, which is in the guardian's link and nowhere else. */
    @GetMapping("/api/expos/{expo}/guardian-requests/mine")
    Mono<GuardianRequestView> getGuardianRequest(@PathVariable String expo, GuardianAccess access) {
        return forms.getHere().map(form -> GuardianRequestView.of(access.request(), form));
    }

    /** Registers the child with the guardian's consent. Agreeing twice registers once. */
    @PostMapping("/api/expos/{expo}/guardian-requests/mine/consent")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<RegisteredViews.Registered> agreeAsGuardian(
            @PathVariable String expo, GuardianAccess access, @Valid @RequestBody GuardianConsent consent) {
        return guardians
                .agree(
                        access,
                        consent.guardianName().strip(),
                        RegistrationRequest.Answer.toAnswers(consent.consents()),
                        RegistrationRequest.Reply.toReplies(consent.answers()))
                .flatMap(registered::of);
    }

    /**
     * What a child under 14 fills in.
     *
     * @param phone may be left out
     * @param locale the language of the mails
     */
    record ChildRequest(
            @NotBlank @Size(max = 60) @Pattern(regexp = RegistrationRequest.TEXT)
            String name,

            @NotBlank @Size(max = 254) @Email(regexp = RegistrationRequest.ADDRESS)
            String email,

            @Nullable @Pattern(regexp = RegistrationRequest.PHONE)
            String phone,

            @NotBlank @Size(max = 40) @Pattern(regexp = RegistrationRequest.TEXT)
            String admissionType,

            @NotNull RegistrationRequest.Language locale,

            @NotBlank @Size(max = 254) @Email(regexp = RegistrationRequest.ADDRESS)
            String guardianEmail) {

        Visitor toVisitor() {
            return new Visitor(name.strip(), email, phone, locale.locale());
        }
    }

    /**
     * What a guardian agrees to.
     *
     * @param answers to the organizer's own questions; may be left out where none must be answered
     */
    record GuardianConsent(
            @NotBlank @Size(max = 60) @Pattern(regexp = RegistrationRequest.TEXT)
            String guardianName,

            @NotNull @Size(max = 50) List<RegistrationRequest.@Valid @NotNull Answer> consents,
            @Nullable @Size(max = 50) List<RegistrationRequest.@Valid @NotNull Reply> answers) {}

    /**
     * What a child wrote.
     *
     * @param admissionType its code
     * @param admissionTypeName what it is called, or null where there is none any more
     * @param until when the link stops to open
     */
    record GuardianRequestView(
            String name,
            String email,
            @Nullable String phone,
            String admissionType,
            @Nullable InTwoLanguages admissionTypeName,
            Instant until) {

        static GuardianRequestView of(GuardianRequest request, RegistrationForm form) {
            Visitor child = request.child();
            return new GuardianRequestView(
                    child.name(),
                    child.email(),
                    child.phone(),
                    request.admissionType(),
                    form.nameOf(request.admissionType()).orElse(null),
                    request.until());
        }
    }
}
