package kr.madang.messaging.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.messaging.Deliveries;
import kr.madang.messaging.Delivery;
import kr.madang.web.Cursor;
import kr.madang.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "messaging")
class DeliveryController {

    private final Deliveries deliveries;

    DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** What was sent and what could not be, newest first; addresses are masked. */
    @GetMapping("/api/expos/{expo}/deliveries")
    Mono<Page<Delivery>> listDeliveries(
            @PathVariable String expo,
            Organizer organizer,
            @RequestParam(required = false) Delivery.@Nullable State state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return deliveries
                .list(state, seen(cursor), limit + 1)
                .collectList()
                .map(found -> Page.of(
                        found, limit, delivery -> Cursor.after(delivery.id().toString())));
    }

    /** Sends a message once more that has ended. */
    @PostMapping("/api/expos/{expo}/deliveries/{delivery}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Delivery> resendDelivery(@PathVariable String expo, @PathVariable UUID delivery, Organizer organizer) {
        return deliveries.resend(delivery, organizer);
    }

    /** Gives whom a message was for another address, and sends it there. */
    @PostMapping("/api/expos/{expo}/deliveries/{delivery}/mended-address")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Delivery> mendDeliveryAddress(
            @PathVariable String expo,
            @PathVariable UUID delivery,
            Organizer organizer,
            @Valid @RequestBody MendedAddress body) {
        return deliveries.mend(delivery, body.email(), organizer);
    }

    /** Where somebody can be reached. */
    record MendedAddress(@NotBlank @Email @Size(max = 254) String email) {}

    private static @Nullable UUID seen(@Nullable String cursor) {
        return Cursor.read(cursor, 1, keys -> UUID.fromString(keys.get(0)));
    }
}
