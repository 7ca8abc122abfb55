package kr.madang.load.client;

import java.util.Map;
import reactor.core.publisher.Mono;

/** Sends registrations. */
public final class RegistrationClient {

    private final HttpConnections http;

    public RegistrationClient(int port) {
        this.http = new HttpConnections(port);
    }

    /** Tries once. */
    public Mono<Answer> register(Visitor visitor) {
        return http.post(
                visitor.path(),
                Map.of("X-Forwarded-For", visitor.address(), "Idempotency-Key", visitor.key()),
                visitor.form(),
                201);
    }
}
