package kr.madang.admission;

import java.util.Set;
import kr.madang.registration.AdmissionType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where gates are kept. */
public interface GateStore {

    /** Adds a gate; whether the zone or room it leads into is one of the expo's. */
    Mono<Boolean> add(Gate gate);

    Flux<Gate> list();

    /** The gate, held still until the running transaction ends. */
    Mono<Gate> findLocked(Gate.Id gate);

    /** Whether all of these are admission types of the expo. */
    Mono<Boolean> areTypes(Set<AdmissionType.Id> types);

    /** Gives a gate another name, says whom it admits, and closes or opens it. */
    Mono<Gate> change(Gate gate);

    /** Whether scans were ever made there, or devices are or were there. */
    Mono<Boolean> isUsed(Gate.Id gate);

    /** Whether a device there may scan, or may still be enrolled. */
    Mono<Boolean> hasDevices(Gate.Id gate);

    Mono<Void> remove(Gate.Id gate);
}
