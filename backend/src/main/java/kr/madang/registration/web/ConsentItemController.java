package kr.madang.registration.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kr.madang.account.Organizer;
import kr.madang.registration.ConsentItem;
import kr.madang.registration.ConsentItems;
import kr.madang.shared.Ids;
import kr.madang.web.Idempotency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "registration")
class ConsentItemController {

    private final ConsentItems items;
    private final Idempotency idempotency;

    ConsentItemController(ConsentItems items, Idempotency idempotency) {
        this.items = items;
        this.idempotency = idempotency;
    }

    /** What visitors are or were asked to agree to: every version, the newest of each first. */
    @GetMapping("/api/expos/{expo}/consent-items")
    Flux<ConsentVersionView> listConsentItems(@PathVariable String expo, Organizer organizer) {
        return items.list().map(ConsentVersionView::of);
    }

    /** Adds a consent item, or a new version of one; whoever has agreed before stays with the version they saw. */
    @PostMapping("/api/expos/{expo}/consent-items")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<FormView.ConsentItemView> addConsentItem(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 80) String key,
            @Valid @RequestBody ConsentItemBody body) {
        return idempotency.once(
                "consent-item/" + organizer.person().value(),
                key,
                body,
                FormView.ConsentItemView.class,
                Mono.fromCallable(() -> body.toItem(new ConsentItem.Id(Ids.next())))
                        .flatMap(item -> items.add(item, organizer))
                        .map(FormView.ConsentItemView::of));
    }

    /** Asks visitors for a consent no more; what was given stays. */
    @DeleteMapping("/api/expos/{expo}/consent-items/{item}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> retireConsentItem(@PathVariable String expo, @PathVariable String item, Organizer organizer) {
        return items.retire(item, organizer);
    }

    /**
     * One version of a consent item.
     *
     * @param keepDays how many days after the expo's last day it is over, or null where no number was said
     * @param since when visitors were first asked it
     * @param retiredAt when they were asked it no more, or null
     * @param standing how many consents to it hold now
     */
    record ConsentVersionView(
            FormView.ConsentItemView text,
            @Nullable Integer keepDays,
            Instant since,
            @Nullable Instant retiredAt,
            long standing) {

        static ConsentVersionView of(ConsentItem.Kept kept) {
            return new ConsentVersionView(
                    FormView.ConsentItemView.of(kept.item()),
                    kept.item().keepDays(),
                    kept.since(),
                    kept.retiredAt(),
                    kept.standing());
        }
    }
}
