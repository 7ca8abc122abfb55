package kr.madang.registration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import kr.madang.registration.Badge;
import kr.madang.registration.BadgeImage;
import kr.madang.registration.Badges;
import kr.madang.registration.Correcting;
import kr.madang.registration.Correction;
import kr.madang.registration.Registration;
import kr.madang.registration.RegistrationForms;
import kr.madang.registration.RegistrationRules;
import kr.madang.registration.Registrations;
import kr.madang.registration.VisitorAccess;
import kr.madang.web.VersionTag;
import kr.madang.web.VisitorLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "registration")
class OwnRegistrationController {

    private final Registrations registrations;
    private final RegistrationForms forms;
    private final Badges badges;
    private final Correcting correcting;
    private final VisitorLimits limits;

    OwnRegistrationController(
            Registrations registrations,
            RegistrationForms forms,
            Badges badges,
            Correcting correcting,
            VisitorLimits limits) {
        this.registrations = registrations;
        this.forms = forms;
        this.badges = badges;
        this.correcting = correcting;
        this.limits = limits;
    }

    /** The visitor's badge. */
    @GetMapping("/api/expos/{expo}/badge")
    Mono<BadgeView> getBadge(@PathVariable String expo, VisitorAccess access) {
        return getBadge(access).map(BadgeView::of);
    }

    /** The badge's QR code as a picture for screens. */
    @Operation(operationId = "getBadgeImage")
    @GetMapping(path = "/api/expos/{expo}/badge/image", produces = MediaType.IMAGE_PNG_VALUE)
    Mono<byte[]> getBadgeImage(@PathVariable String expo, VisitorAccess access) {
        return getBadge(access).map(badge -> BadgeImage.png(badge.token()));
    }

    /** The badge's QR code as a drawing for print. */
    @Operation(operationId = "getBadgeImage")
    @GetMapping(path = "/api/expos/{expo}/badge/image", produces = BadgeImage.SVG)
    Mono<String> getBadgeDrawing(@PathVariable String expo, VisitorAccess access) {
        return getBadge(access).map(badge -> BadgeImage.svg(badge.token()));
    }

    private Mono<Badge> getBadge(VisitorAccess access) {
        return registrations.getOwn(access).flatMap(badges::getBadge);
    }

    /** What is stored about the visitor. */
    @GetMapping("/api/expos/{expo}/registrations/mine")
    Mono<OwnRegistration> getOwnRegistration(@PathVariable String expo, VisitorAccess access) {
        return Mono.zip(
                        registrations.getOwn(access),
                        registrations.listOwnConsents(access).collectList(),
                        registrations.listOwnConsentDeeds(access).collectList(),
                        registrations
                                .findPlaceInLine(access.registration())
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty()),
                        registrations.listOwnAnswers(access).collectList(),
                        forms.getHere())
                .map(all -> OwnRegistration.of(
                        all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5(), all.getT6()));
    }

    /** Corrects what the visitor wrote, unless it was changed meanwhile. The badge stays good. */
    @PutMapping("/api/expos/{expo}/registrations/mine")
    Mono<ResponseEntity<OwnRegistration>> correctRegistration(
            @PathVariable String expo,
            VisitorAccess access,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody CorrectionBody body,
            ServerWebExchange exchange) {
        long version = VersionTag.in(ifMatch).orElseThrow(Registration.ChangedMeanwhile::new);
        Correction correction = body.toCorrection();
        return registrations
                .getOwn(access)
                .doOnNext(own -> ensureMayCorrect(own, correction, exchange))
                .then(correcting.correct(access, correction, version))
                .then(getOwnRegistration(expo, access))
                .map(own ->
                        ResponseEntity.ok().eTag(Long.toString(own.version())).body(own));
    }

    /** An inbox is guarded: another name on the badge brings a mail, and not any number of them. */
    private void ensureMayCorrect(Registration own, Correction correction, ServerWebExchange exchange) {
        limits.ensureMayCorrect(own.id().value());
        if (correction.changesBadge(own)) {
            limits.ensureMailAllowed(own.visitor().email(), exchange);
        }
    }

    /** Takes the place that is offered to the visitor. */
    @PostMapping("/api/expos/{expo}/registrations/mine/acceptance")
    Mono<OwnRegistration> acceptOffer(@PathVariable String expo, VisitorAccess access) {
        return registrations.acceptOffer(access).then(getOwnRegistration(expo, access));
    }

    /** Cancels the registration; the place goes to somebody else. */
    @DeleteMapping("/api/expos/{expo}/registrations/mine")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> cancelRegistration(@PathVariable String expo, VisitorAccess access) {
        return registrations.cancel(access);
    }

    /** Agrees to what was refused or taken back, in the words that are asked now. */
    @PostMapping("/api/expos/{expo}/registrations/mine/consents/{item}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> giveConsent(
            @PathVariable String expo,
            @PathVariable String item,
            VisitorAccess access,
            @Valid @RequestBody ConsentBody body) {
        return registrations.agree(access, item, body.version());
    }

    /** Takes back a consent. */
    @PostMapping("/api/expos/{expo}/registrations/mine/consents/{item}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdrawConsent(@PathVariable String expo, @PathVariable String item, VisitorAccess access) {
        return registrations.withdraw(access, item);
    }

    /**
     * What a visitor writes anew; the address and the admission type stay.
     *
     * @param phone may be left out
     * @param locale the language of the mail
     * @param answers to the questions that are asked now and that no file answers; may be left out where none must be answered
     */
    record CorrectionBody(
            @NotBlank @Size(max = RegistrationRules.NAME_LENGTH) @Pattern(regexp = RegistrationRequest.TEXT)
            String name,

            @Nullable @Pattern(regexp = RegistrationRequest.PHONE)
            String phone,

            @NotNull RegistrationRequest.Language locale,
            @Nullable @Size(max = 50) List<RegistrationRequest.@Valid @NotNull Reply> answers) {

        Correction toCorrection() {
            return new Correction(name.strip(), phone, locale.locale(), RegistrationRequest.Reply.toReplies(answers));
        }
    }

    /**
     * Which words are agreed to.
     *
     * @param version the one that was read
     */
    record ConsentBody(@NotNull @Min(1) Integer version) {}
}
