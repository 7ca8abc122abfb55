package kr.madang.registration;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kr.madang.shared.ExpoId;
import kr.madang.shared.Place;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The registration forms of expos. What was read is remembered for seconds: thousands may ask at once. */
@Service
public class RegistrationForms {

    private static final Duration REMEMBERED = Duration.ofSeconds(3);

    private final FormStore store;
    private final ConcurrentMap<ExpoId, Mono<RegistrationForm>> read = new ConcurrentHashMap<>();

    RegistrationForms(FormStore store) {
        this.store = store;
    }

    /** The form of the expo of the running chain. */
    public Mono<RegistrationForm> getHere() {
        return Place.current().flatMap(place -> read.computeIfAbsent(place.expo(), expo -> remembered()));
    }

    /** Makes the next reader see what was changed on this replica; others see it within seconds. */
    void forget(ExpoId expo) {
        read.remove(expo);
    }

    private Mono<RegistrationForm> remembered() {
        return store.getForm().cache(form -> REMEMBERED, failure -> Duration.ZERO, () -> Duration.ZERO);
    }
}
