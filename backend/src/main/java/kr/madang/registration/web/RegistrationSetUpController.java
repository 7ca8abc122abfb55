package kr.madang.registration.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.registration.AdmissionType;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.Quota;
import kr.madang.shared.Ids;
import kr.madang.web.Idempotency;
import kr.madang.web.VersionTag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "registration")
class RegistrationSetUpController {

    private final FormSetUp setUp;
    private final Idempotency idempotency;

    RegistrationSetUpController(FormSetUp setUp, Idempotency idempotency) {
        this.setUp = setUp;
        this.idempotency = idempotency;
    }

    /** How one can register: every admission type, with its terms. */
    @GetMapping("/api/expos/{expo}/admission-types")
    Flux<AdmissionTypeView> listAdmissionTypes(@PathVariable String expo, Organizer organizer) {
        return setUp.listTypes().map(AdmissionTypeView::of);
    }

    /** Adds an admission type; it takes registrations at once if its window is open. */
    @PostMapping("/api/expos/{expo}/admission-types")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<AdmissionTypeView> addAdmissionType(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 80) String key,
            @Valid @RequestBody AdmissionTypeBody body) {
        return idempotency.once(
                "admission-type/" + organizer.person().value(),
                key,
                body,
                AdmissionTypeView.class,
                Mono.fromCallable(() -> body.toType(new AdmissionType.Id(Ids.next()), 0))
                        .flatMap(type -> setUp.addType(type, organizer))
                        .map(AdmissionTypeView::of));
    }

    /** Replaces an admission type, all but its code, unless somebody has edited it meanwhile. */
    @PutMapping("/api/expos/{expo}/admission-types/{type}")
    Mono<AdmissionTypeView> editAdmissionType(
            @PathVariable String expo,
            @PathVariable UUID type,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody AdmissionTypeBody body) {
        return setUp.editType(body.toType(new AdmissionType.Id(type), versionIn(ifMatch)), organizer)
                .map(AdmissionTypeView::of);
    }

    /** The quotas that registrations take their places in, and how full each is. */
    @GetMapping("/api/expos/{expo}/quotas")
    Flux<QuotaView> listQuotas(@PathVariable String expo, Organizer organizer) {
        return setUp.listQuotas().map(QuotaView::of);
    }

    /** Adds a quota; whoever has registered already is counted. */
    @PostMapping("/api/expos/{expo}/quotas")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<QuotaView> addQuota(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 80) String key,
            @Valid @RequestBody QuotaBody body) {
        return idempotency.once(
                "quota/" + organizer.person().value(),
                key,
                body,
                QuotaView.class,
                Mono.fromCallable(() -> body.toQuota(new Quota.Id(Ids.next()), 0))
                        .flatMap(quota -> setUp.addQuota(quota, organizer))
                        .map(QuotaView::of));
    }

    /** Replaces a quota unless somebody has edited it meanwhile; places that become free go to those who wait. */
    @PutMapping("/api/expos/{expo}/quotas/{quota}")
    Mono<QuotaView> editQuota(
            @PathVariable String expo,
            @PathVariable UUID quota,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody QuotaBody body) {
        return setUp.editQuota(body.toQuota(new Quota.Id(quota), versionIn(ifMatch)), organizer)
                .map(QuotaView::of);
    }

    /** Removes a quota: what it counted is not limited by it any more. */
    @DeleteMapping("/api/expos/{expo}/quotas/{quota}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeQuota(@PathVariable String expo, @PathVariable UUID quota, Organizer organizer) {
        return setUp.removeQuota(new Quota.Id(quota), organizer);
    }

    private static long versionIn(String ifMatch) {
        return VersionTag.in(ifMatch).orElseThrow(AdmissionType.EditedMeanwhile::new);
    }
}
