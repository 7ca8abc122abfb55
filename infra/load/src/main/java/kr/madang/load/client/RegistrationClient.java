package kr.madang.load.client;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Sends registrations over as many connections as there are visitors waiting. */
public final class RegistrationClient {

    private static final int MOST_CONNECTIONS = 6_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;

    public RegistrationClient(int port) {
        ConnectionProvider connections = ConnectionProvider.builder("visitors")
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
    }

    /** Tries once. */
    public Mono<Answer> register(Visitor visitor) {
        return http.headers(headers -> headers.set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                        .set("X-Forwarded-For", visitor.address())
                        .set("Idempotency-Key", visitor.key()))
                .post()
                .uri(visitor.path())
                .send(ByteBufMono.fromString(Mono.just(visitor.form())))
                .responseSingle((response, body) ->
                        body.asString().defaultIfEmpty("").map(text -> Answer.of(response, text, 201)))
                .onErrorResume(failure -> Mono.just(new Answer.Silence(failure.toString())));
    }
}
