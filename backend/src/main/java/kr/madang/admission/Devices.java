package kr.madang.admission;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import kr.madang.account.Organizer;
import kr.madang.shared.Audit;
import kr.madang.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The devices that scan at the gates: an organizer makes a code, a device enters it once, and can be revoked. */
@Service
public class Devices {

    private static final Duration CODE_LIVES = Duration.ofMinutes(15);

    private final DeviceStore store;
    private final KnownDevices known;
    private final GateStore gates;
    private final Audit audit;
    private final Clock clock;

    Devices(DeviceStore store, KnownDevices known, GateStore gates, Audit audit, Clock clock) {
        this.store = store;
        this.known = known;
        this.gates = gates;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Flux<Device> list() {
        return store.list();
    }

    /** Makes a device with a code, which is told now and never again. */
    @Transactional
    public Mono<Made> add(String name, Device.Post post, Organizer by) {
        Device device = new Device(
                new Device.Id(Ids.next()), name, post, clock.instant().plus(CODE_LIVES), null, null, 0, null);
        String code = DeviceSecret.randomCode();
        return ensureGate(post.gate())
                .then(store.add(device, DeviceSecret.hashOfCode(code), by.person()))
                .then(audit.note(actor(by), "device-made", device.id().value()))
                .thenReturn(new Made(device, code));
    }

    private Mono<Void> ensureGate(Gate.Id wanted) {
        return gates.findLocked(wanted)
                .switchIfEmpty(Mono.error(GateUnknown::new))
                .filter(gate -> !gate.closed())
                .switchIfEmpty(Mono.error(Gate.Closed::new))
                .then();
    }

    /** Lets the device in that has the code; nobody else can use it after that. */
    @Transactional
    public Mono<Enrolled> enrol(String code) {
        return store.findWaitingFor(DeviceSecret.hashOfCode(code), clock.instant())
                .switchIfEmpty(Mono.error(Device.CodeUnknown::new))
                .flatMap(this::giveSecret);
    }

    private Mono<Enrolled> giveSecret(Device waiting) {
        DeviceSecret secret = DeviceSecret.random(waiting.id());
        return store.enrol(waiting.id(), secret.hash(), clock.instant())
                .delayUntil(device -> audit.note(
                        Audit.Actor.device(device.id().value()),
                        "device-enrolled",
                        device.id().value()))
                .map(device -> new Enrolled(device, secret));
    }

    /** Which device this is; refuses one that was revoked. */
    public Mono<Device> getAccess(DeviceSecret shown) {
        return known.find(shown.device())
                .filter(found -> MessageDigest.isEqual(found.secretHash(), shown.hash()))
                .switchIfEmpty(Mono.error(Device.Unknown::new))
                .map(DeviceStore.Known::device)
                .doOnNext(Devices::ensureNotRevoked);
    }

    private static void ensureNotRevoked(Device device) {
        if (device.revokedAt() != null) {
            throw new Device.Revoked();
        }
    }

    /** Notes that a device was heard of, and what it still has to send. */
    @Transactional
    public Mono<Device> report(Device.Id device, int waiting) {
        return store.report(device, waiting, clock.instant());
    }

    /** From now on it cannot scan. Revoking twice changes nothing. */
    @Transactional
    public Mono<Void> revoke(Device.Id device, Organizer by) {
        return store.revoke(device, by.person(), clock.instant())
                .switchIfEmpty(Mono.error(Device.Absent::new))
                .filter(changed -> changed)
                .flatMap(changed -> audit.note(actor(by), "device-revoked", device.value()));
    }

    private static Audit.Actor actor(Organizer organizer) {
        return Audit.Actor.person(organizer.person().value());
    }

    /** A new device and the code that enrols it. */
    public record Made(Device device, String code) {}

    /** A device that may scan, and what it is known by. */
    public record Enrolled(Device device, DeviceSecret secret) {}
}
