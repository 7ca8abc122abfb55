package kr.madang.registration.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import kr.madang.registration.Erasing;
import kr.madang.registration.OwnData;
import kr.madang.registration.VisitorAccess;
import kr.madang.shared.Place;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "registration")
class OwnDataController {

    private final OwnData data;
    private final Erasing erasing;
    private final Clock clock;

    OwnDataController(OwnData data, Erasing erasing, Clock clock) {
        this.data = data;
        this.erasing = erasing;
        this.clock = clock;
    }

    /** All that is kept about the visitor, as a file. */
    @GetMapping("/api/expos/{expo}/registrations/mine/data")
    Mono<ResponseEntity<OwnDataView>> getOwnData(@PathVariable String expo, VisitorAccess access) {
        return Mono.zip(
                data.getEverything(access),
                Place.current(),
                (everything, place) -> ResponseEntity.ok()
                        .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                                .filename("registration-" + place.slug() + ".json")
                                .build()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(OwnDataView.of(everything, place.slug(), clock.instant())));
    }

    /** Erases all that says who the visitor is, for good; erasing twice changes nothing. */
    @DeleteMapping("/api/expos/{expo}/registrations/mine/data")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> eraseOwnData(@PathVariable String expo, VisitorAccess access) {
        return erasing.erase(access);
    }
}
