package kr.madang.admission;

import java.time.Instant;
import java.util.Collection;
import kr.madang.account.Person;
import kr.madang.shared.ExpoId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where devices are kept. */
public interface DeviceStore {

    Mono<Void> add(Device device, byte[] codeHash, Person.Id by);

    /** The latest first. */
    Flux<Device> list();

    /** The device that waits for this code, held still until the running transaction ends; empty if none does. */
    Mono<Device> findWaitingFor(byte[] codeHash, Instant now);

    /** Gives a device its secret; its code is good no more. */
    Mono<Device> enrol(Device.Id device, byte[] secretHash, Instant now);

    /** Those of the devices that are enrolled; needs neither place nor transaction. */
    Flux<Known> listEnrolled(ExpoId expo, Collection<Device.Id> devices);

    Mono<Device> report(Device.Id device, int waiting, Instant now);

    /** Whether it could scan until now. */
    Mono<Boolean> revoke(Device.Id device, Person.Id by, Instant now);

    /** An enrolled device and the digest of its secret. */
    record Known(Device device, byte[] secretHash) {}
}
