package kr.madang.load.client;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kr.madang.load.platform.ScanningDevices;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Sends scans one by one, as gates with a network do. */
public final class ScanClient {

    private static final int MOST_CONNECTIONS = 6_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;
    private final String path;
    private final ScanningDevices devices;

    public ScanClient(int port, String slug, ScanningDevices devices) {
        ConnectionProvider connections = ConnectionProvider.builder("gates")
                .maxConnections(MOST_CONNECTIONS)
                .pendingAcquireMaxCount(-1)
                .pendingAcquireTimeout(PATIENCE)
                .lifo()
                .build();
        this.http = HttpClient.create(connections)
                .host("127.0.0.1")
                .port(port)
                .disableRetry(true)
                .responseTimeout(PATIENCE);
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
        return http.headers(headers -> headers.set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                        .set(
                                "Madang-Device",
                                devices.secrets().get(number % devices.secrets().size())))
                .post()
                .uri(path)
                .send(ByteBufMono.fromString(Mono.just(body)))
                .responseSingle((response, content) ->
                        content.asString().defaultIfEmpty("").map(text -> Answer.of(response, text, 200)))
                .onErrorResume(failure -> Mono.just(new Answer.Silence(failure.toString())));
    }
}
