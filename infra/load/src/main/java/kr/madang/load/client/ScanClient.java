package kr.madang.load.client;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kr.madang.load.platform.ScanningDevices;
import reactor.core.publisher.Mono;

/** Sends scans one by one, as gates with a network do. */
public final class ScanClient {

    private final HttpConnections http;
    private final String path;
    private final ScanningDevices devices;

    public ScanClient(int port, String slug, ScanningDevices devices) {
        this.http = new HttpConnections(port);
        this.path = "/api/expos/" + slug + "/scans";
        this.devices = devices;
    }

    /**
     * Scans a badge; every other scan is a way out.
     *
     * @param number from 0; says which device it is
     * @param at when, by a clock that is right
     */
    public Mono<Answer> scan(int number, String token, Instant at) {
        String body = """
                {"scans":[{"scanId":"%s","token":"%s","gate":"%s","at":"%s","direction":"%s"}]}""".formatted(UUID.randomUUID(), token, devices.gate(), at, number % 2 == 0 ? "IN" : "OUT");
        String device = devices.secrets().get(number % devices.secrets().size());
        return http.post(path, Map.of("Madang-Device", device), body, 200);
    }
}
