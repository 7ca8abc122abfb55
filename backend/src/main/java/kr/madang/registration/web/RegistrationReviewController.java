package kr.madang.registration.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.registration.Registration;
import kr.madang.registration.RegistrationReview;
import kr.madang.registration.RegistrationSearch;
import kr.madang.shared.InTwoLanguages;
import kr.madang.web.Cursor;
import kr.madang.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "registration")
class RegistrationReviewController {

    private final RegistrationReview review;

    RegistrationReviewController(RegistrationReview review) {
        this.review = review;
    }

    /** Who has registered, newest first; {@code q} is a whole name or mail address. That it was read is noted. */
    @GetMapping("/api/expos/{expo}/registrations")
    Mono<Page<ListedRegistration>> listRegistrations(
            @PathVariable String expo,
            Organizer organizer,
            @RequestParam(required = false) @Nullable @Size(max = 254) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*") String q,
            @RequestParam(required = false) Registration.@Nullable State state,
            @RequestParam(required = false) @Nullable @Size(max = 40) String admissionType,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        String text = q == null || q.isBlank() ? null : q;
        return review.list(new RegistrationSearch(text, state, admissionType), seen(cursor), limit + 1, organizer)
                .map(ListedRegistration::of)
                .collectList()
                .map(found -> Page.of(found, limit, row -> Cursor.after(row.id().toString())));
    }

    /** Confirms a registration that waits for approval; the badge goes out. */
    @PostMapping("/api/expos/{expo}/registrations/{registration}/approval")
    Mono<ListedRegistration> approveRegistration(
            @PathVariable String expo, @PathVariable UUID registration, Organizer organizer) {
        return review.approve(new Registration.Id(registration), organizer).map(ListedRegistration::of);
    }

    /** Refuses a registration that waits for approval; its place goes to somebody else. */
    @PostMapping("/api/expos/{expo}/registrations/{registration}/refusal")
    Mono<ListedRegistration> refuseRegistration(
            @PathVariable String expo, @PathVariable UUID registration, Organizer organizer) {
        return review.refuse(new Registration.Id(registration), organizer).map(ListedRegistration::of);
    }

    /** Cancels somebody's registration, and tells them. */
    @PostMapping("/api/expos/{expo}/registrations/{registration}/cancellation")
    Mono<ListedRegistration> cancelSomeonesRegistration(
            @PathVariable String expo, @PathVariable UUID registration, Organizer organizer) {
        return review.cancel(new Registration.Id(registration), organizer).map(ListedRegistration::of);
    }

    private static Registration.@Nullable Id seen(@Nullable String cursor) {
        return Cursor.read(cursor, 1, keys -> new Registration.Id(UUID.fromString(keys.get(0))));
    }

    /**
     * A registration as the organizer sees it.
     *
     * @param offeredUntil until when an offered place is held, or null
     */
    record ListedRegistration(
            UUID id,
            String name,
            String email,
            @Nullable String phone,
            InTwoLanguages admissionType,
            Registration.State state,
            Instant registeredAt,
            @Nullable Instant offeredUntil) {

        static ListedRegistration of(Registration registration) {
            return new ListedRegistration(
                    registration.id().value(),
                    registration.visitor().name(),
                    registration.visitor().email(),
                    registration.visitor().phone(),
                    registration.type().name(),
                    registration.state(),
                    registration.registeredAt(),
                    registration.offeredUntil());
        }
    }
}
