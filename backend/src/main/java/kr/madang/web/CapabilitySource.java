package kr.madang.web;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds the capabilities of some kinds in a request; each room brings the source of its own. */
public interface CapabilitySource {

    /** Whether capabilities of this kind come from here. */
    boolean gives(Class<?> kind);

    /** The capability of this kind that the sender of the request has; a refusal if they have none. */
    Mono<Capability> get(Class<?> kind, ServerWebExchange exchange);
}
