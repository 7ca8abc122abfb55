package kr.madang.registration;

import java.util.UUID;
import reactor.core.publisher.Flux;

/** Which admission type each badge is of, in the order in which people registered. */
public interface BadgeTypeStore {

    /** The badges of the expo of the running chain after the registration with this id, so many at most. */
    Flux<Typed> listAfter(UUID registration, int most);

    /** A badge and its admission type. */
    record Typed(Registration.Id registration, Ticket ticket, AdmissionType.Id type) {}
}
