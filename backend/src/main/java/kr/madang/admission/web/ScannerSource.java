package kr.madang.admission.web;

import java.util.Optional;
import kr.madang.account.Scanner;
import kr.madang.account.StaffMember;
import kr.madang.admission.Device;
import kr.madang.admission.DeviceAccess;
import kr.madang.admission.DeviceSecret;
import kr.madang.admission.Devices;
import kr.madang.shared.Audit;
import kr.madang.web.Capability;
import kr.madang.web.CapabilitySource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The capability of a device, whose secret comes in a header, and of whoever scans: a device, or else the staff. */
@Component
class ScannerSource implements CapabilitySource {

    static final String HEADER = "Madang-Device";

    private final Devices devices;
    private final ObjectProvider<CapabilitySource> sources;

    ScannerSource(Devices devices, ObjectProvider<CapabilitySource> sources) {
        this.devices = devices;
        this.sources = sources;
    }

    @Override
    public boolean gives(Class<?> kind) {
        return kind == Scanner.class || kind == DeviceAccess.class;
    }

    @Override
    public Mono<Capability> get(Class<?> kind, ServerWebExchange exchange) {
        Optional<String> shown =
                Optional.ofNullable(exchange.getRequest().getHeaders().getFirst(HEADER));
        if (kind == Scanner.class && shown.isEmpty()) {
            return staff(exchange);
        }
        return Mono.fromCallable(() -> shown.map(DeviceSecret::read).orElseThrow(Device.Unknown::new))
                .flatMap(devices::getAccess)
                .map(device -> kind == Scanner.class ? toScanner(device) : new DeviceAccess(device.id()));
    }

    private Mono<Capability> staff(ServerWebExchange exchange) {
        return sources.stream()
                .filter(source -> source.gives(StaffMember.class))
                .findFirst()
                .orElseThrow()
                .get(StaffMember.class, exchange)
                .cast(StaffMember.class)
                .map(Scanner::of);
    }

    private static Scanner toScanner(Device device) {
        return new Scanner(
                Audit.Actor.device(device.id().value()), device.post().gate().value());
    }
}
