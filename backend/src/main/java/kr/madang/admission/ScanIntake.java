package kr.madang.admission;

import java.util.List;
import java.util.Optional;
import kr.madang.shared.Place;
import kr.madang.shared.PlaceBatches;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Decides together about what many gates send at once: one transaction for all of them, which is what lets a thousand
 * badges pass in a second.
 */
@Component
class ScanIntake extends PlaceBatches<Admissions.Asked, Optional<List<Admissions.Decided>>> {

    /** A device that sends what it has gathered without a network does not make the gates wait. */
    private static final int FEW = 10;

    private final Deciding deciding;

    ScanIntake(Deciding deciding, AdmissionSettings settings) {
        super(settings.pace());
        this.deciding = deciding;
    }

    Mono<List<Admissions.Decided>> submit(Admissions.Asked request) {
        return Place.current()
                .flatMap(place -> request.scans().size() <= FEW
                        ? submit(place, () -> request)
                        : take(place, List.of(request)).map(all -> all.get(0)))
                .map(decided -> decided.orElseThrow(GateUnknown::new));
    }

    @Override
    protected Mono<List<Optional<List<Admissions.Decided>>>> take(Place place, List<Admissions.Asked> requests) {
        return place.in(deciding.decide(requests));
    }
}
