package kr.madang.registration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.madang.registration.Badge;
import kr.madang.registration.BadgeImage;
import kr.madang.registration.Badges;
import kr.madang.registration.ConsentItem;
import kr.madang.registration.Registration;
import kr.madang.registration.RegistrationForm;
import kr.madang.registration.RegistrationForms;
import kr.madang.registration.Registrations;
import kr.madang.registration.VisitorAccess;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "registration")
class OwnRegistrationController {

    private final Registrations registrations;
    private final RegistrationForms forms;
    private final Badges badges;

    OwnRegistrationController(Registrations registrations, RegistrationForms forms, Badges badges) {
        this.registrations = registrations;
        this.forms = forms;
        this.badges = badges;
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
                        registrations
                                .findPlaceInLine(access.registration())
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty()),
                        registrations
                                .listOwnAnswers(access)
                                .map(QuestionView.AnswerView::of)
                                .collectList(),
                        forms.getHere())
                .map(all -> OwnRegistration.of(all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5()));
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
     * Which words are agreed to.
     *
     * @param version the one that was read
     */
    record ConsentBody(@NotNull @Min(1) Integer version) {}

    /**
     * What is stored about a visitor.
     *
     * @param placeInLine counted from 1; null unless the registration waits
     * @param offeredUntil until when an offered place is held; null unless one is
     * @param fileQuestions what is asked now and answered by files, answered or not
     */
    record OwnRegistration(
            UUID id,
            String name,
            String email,
            @Nullable String phone,
            InTwoLanguages admissionType,
            RegistrationRequest.Language locale,
            Registration.State state,
            Instant registeredAt,
            @Nullable Long placeInLine,
            @Nullable Instant offeredUntil,
            List<QuestionView.AnswerView> answers,
            List<QuestionView> fileQuestions,
            List<ConsentView> consents) {

        static OwnRegistration of(
                Registration registration,
                List<Registrations.OwnConsent> consents,
                Optional<Long> placeInLine,
                List<QuestionView.AnswerView> answers,
                RegistrationForm form) {
            return new OwnRegistration(
                    registration.id().value(),
                    registration.visitor().name(),
                    registration.visitor().email(),
                    registration.visitor().phone(),
                    registration.type().name(),
                    RegistrationRequest.Language.of(registration.visitor().locale()),
                    registration.state(),
                    registration.registeredAt(),
                    placeInLine.orElse(null),
                    registration.offeredUntil(),
                    answers,
                    form.fileQuestions().stream().map(QuestionView::of).toList(),
                    consents.stream().map(ConsentView::of).toList());
        }
    }

    /**
     * What the visitor said to one consent item.
     *
     * @param givenAt null if it was refused
     * @param withdrawnAt when it was taken back, or null
     * @param endedAt when its time was over, or null
     */
    record ConsentView(
            String item,
            int version,
            ConsentItem.Kind kind,
            InTwoLanguages title,
            @Nullable Instant givenAt,
            @Nullable Instant withdrawnAt,
            @Nullable Instant endedAt) {

        static ConsentView of(Registrations.OwnConsent own) {
            return new ConsentView(
                    own.code(),
                    own.version(),
                    own.kind(),
                    own.title(),
                    own.givenAt(),
                    own.withdrawnAt(),
                    own.endedAt());
        }
    }
}
