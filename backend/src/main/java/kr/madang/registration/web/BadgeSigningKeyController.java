package kr.madang.registration.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import kr.madang.account.Organizer;
import kr.madang.registration.BadgeKeyRotation;
import kr.madang.registration.badge.BadgeAlgorithm;
import kr.madang.web.Idempotency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "registration")
class BadgeSigningKeyController {

    private final BadgeKeyRotation rotation;
    private final Idempotency idempotency;

    BadgeSigningKeyController(BadgeKeyRotation rotation, Idempotency idempotency) {
        this.rotation = rotation;
        this.idempotency = idempotency;
    }

    /** Every key that badges of this expo were signed with, newest first. */
    @GetMapping("/api/expos/{expo}/badge-signing-keys")
    Mono<SigningKeysView> listBadgeSigningKeys(@PathVariable String expo, Organizer organizer) {
        return rotation.list().map(SigningKeysView::of);
    }

    /** Adds a key: it verifies at once and signs a few minutes later; older ones go on verifying until they are retired. */
    @PostMapping("/api/expos/{expo}/badge-signing-keys")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<SigningKeysView> addBadgeSigningKey(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 80) String key,
            @Valid @RequestBody SigningKeyBody body) {
        return idempotency.once(
                "badge-signing-key/" + organizer.person().value(),
                key,
                body,
                SigningKeysView.class,
                rotation.add(body.algorithm(), organizer).map(SigningKeysView::of));
    }

    /** Retires a key: badges that it has signed admit nobody any more. */
    @PostMapping("/api/expos/{expo}/badge-signing-keys/{number}/retirement")
    Mono<SigningKeysView> retireBadgeSigningKey(
            @PathVariable String expo, @PathVariable int number, Organizer organizer) {
        return rotation.retire(number, organizer).map(SigningKeysView::of);
    }

    /** How the badges of an expo are to be signed. */
    record SigningKeyBody(@NotNull BadgeAlgorithm algorithm) {}

    /** The keys of an expo's badges with their history. */
    record SigningKeysView(List<SigningKeyView> keys) {

        static SigningKeysView of(List<BadgeKeyRotation.Listed> all) {
            return new SigningKeysView(all.stream().map(SigningKeyView::of).toList());
        }
    }

    /**
     * A key, without what signs.
     *
     * @param number as it stands in the badge
     * @param retiredAt null while badges that it has signed are good
     */
    record SigningKeyView(
            int number,
            BadgeAlgorithm algorithm,
            BadgeKeyRotation.Use use,
            Instant addedAt,
            @Nullable Instant retiredAt) {

        static SigningKeyView of(BadgeKeyRotation.Listed listed) {
            return new SigningKeyView(
                    listed.key().number(),
                    listed.key().algorithm(),
                    listed.use(),
                    listed.addedAt(),
                    listed.retiredAt());
        }
    }
}
