package kr.madang.admission.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.admission.Device;
import kr.madang.admission.Device.Mode;
import kr.madang.admission.DeviceAccess;
import kr.madang.admission.Devices;
import kr.madang.admission.Gate;
import kr.madang.admission.Scan;
import kr.madang.admission.Scan.Direction;
import kr.madang.web.Idempotency;
import kr.madang.web.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "admission")
class DeviceController {

    private static final int MOST_WAITING = 10_000_000;

    private final Devices devices;
    private final Idempotency idempotency;
    private final EnrolmentLimits limits;

    DeviceController(Devices devices, Idempotency idempotency, EnrolmentLimits limits) {
        this.devices = devices;
        this.idempotency = idempotency;
        this.limits = limits;
    }

    /** The devices that scan, or will or did, the latest first. */
    @GetMapping("/api/expos/{expo}/devices")
    Flux<DeviceView> listDevices(@PathVariable String expo, Organizer organizer) {
        return devices.list().map(DeviceView::of);
    }

    /** Makes a device with a code, which enrols it once within a quarter of an hour and is told this once. */
    @PostMapping("/api/expos/{expo}/devices")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<MadeDevice> addDevice(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 80) String key,
            @Valid @RequestBody DeviceBody body) {
        return idempotency.once(
                "device/" + organizer.person().value(),
                key,
                body,
                MadeDevice.class,
                devices.add(body.name().strip(), body.toPost(), organizer)
                        .map(made -> new MadeDevice(DeviceView.of(made.device()), made.code())));
    }

    /** Enrols a device by the code that an organizer has made; answers with its secret, which is told this once. */
    @Public
    @PostMapping("/api/expos/{expo}/device-enrolments")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<EnrolledDevice> enrolDevice(
            @PathVariable String expo, @Valid @RequestBody EnrolmentBody body, ServerWebExchange exchange) {
        return limits.trying(exchange, () -> devices.enrol(body.code()))
                .map(enrolled -> new EnrolledDevice(
                        DeviceView.of(enrolled.device()), enrolled.secret().text()));
    }

    /** A device says that it is there and what it has still to send, and hears where it stands. */
    @PutMapping("/api/expos/{expo}/devices/mine")
    Mono<DeviceView> reportDevice(
            @PathVariable String expo, DeviceAccess access, @Valid @RequestBody DeviceReport report) {
        return devices.report(access.device(), report.waiting()).map(DeviceView::of);
    }

    /** From now on the device cannot scan; what it has not sent stays on it until staff sign in there. */
    @PostMapping("/api/expos/{expo}/devices/{device}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> revokeDevice(@PathVariable String expo, @PathVariable UUID device, Organizer organizer) {
        return devices.revoke(new Device.Id(device), organizer);
    }

    /**
     * A device to be.
     *
     * @param name what the organizer calls it
     */
    record DeviceBody(
            @NotBlank @Size(max = 60) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*")
            String name,

            @NotNull UUID gate,
            @NotNull Direction direction,
            @NotNull Mode mode) {

        Device.Post toPost() {
            return new Device.Post(new Gate.Id(gate), direction, mode);
        }
    }

    /**
     * What is entered into a device.
     *
     * @param code eight characters, in whatever case, with spaces and hyphens or without
     */
    record EnrolmentBody(@NotBlank @Size(max = 40) String code) {}

    /**
     * How a device is.
     *
     * @param waiting how many scans it has not sent
     */
    record DeviceReport(@NotNull @Min(0) @Max(MOST_WAITING) Integer waiting) {}

    record MadeDevice(DeviceView device, String code) {}

    /**
     * A device that may scan.
     *
     * @param secret goes into the header {@code Madang-Device} of whatever it asks
     */
    record EnrolledDevice(DeviceView device, String secret) {}

    /**
     * A device.
     *
     * @param codeUntil until when its code could be entered
     * @param enrolledAt null until it was
     * @param waiting how many scans it had not sent when it was last heard of
     */
    record DeviceView(
            UUID id,
            String name,
            UUID gate,
            Scan.Direction direction,
            Device.Mode mode,
            Instant codeUntil,
            @Nullable Instant enrolledAt,
            @Nullable Instant lastSeenAt,
            int waiting,
            @Nullable Instant revokedAt) {

        static DeviceView of(Device device) {
            return new DeviceView(
                    device.id().value(),
                    device.name(),
                    device.post().gate().value(),
                    device.post().direction(),
                    device.post().mode(),
                    device.codeUntil(),
                    device.enrolledAt(),
                    device.lastSeenAt(),
                    device.waiting(),
                    device.revokedAt());
        }
    }
}
