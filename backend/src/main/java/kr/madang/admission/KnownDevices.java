package kr.madang.admission;

import java.util.List;
import java.util.Optional;
import kr.madang.shared.Place;
import kr.madang.shared.PlaceBatches;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks up together the devices that ask at the same time: a thousand scans in a second are not a thousand transactions.
 * Nothing is remembered, so a revoked device is one at once.
 */
@Component
class KnownDevices extends PlaceBatches<Device.Id, Optional<DeviceStore.Known>> {

    private final DeviceStore store;

    KnownDevices(DeviceStore store, AdmissionSettings settings) {
        super(settings.pace());
        this.store = store;
    }

    /** Empty if no enrolled device of the running chain's expo has this id. */
    Mono<DeviceStore.Known> find(Device.Id device) {
        return Place.current().flatMap(place -> submit(place, () -> device)).flatMap(Mono::justOrEmpty);
    }

    @Override
    protected Mono<List<Optional<DeviceStore.Known>>> take(Place place, List<Device.Id> wanted) {
        return store.listEnrolled(place.expo(), wanted)
                .collectMap(known -> known.device().id())
                .map(found -> wanted.stream()
                        .map(device -> Optional.ofNullable(found.get(device)))
                        .toList());
    }
}
