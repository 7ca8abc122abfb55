package kr.madang.registration.web;

import java.util.Optional;
import kr.madang.registration.ManageToken;
import kr.madang.registration.Registrations;
import kr.madang.registration.VisitorAccess;
import kr.madang.web.Capability;
import kr.madang.web.CapabilitySource;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The capability of whoever holds a manage link; its token comes in a header, so that no log of addresses has it. */
@Component
class VisitorAccessSource implements CapabilitySource {

    static final String HEADER = "Madang-Manage-Token";

    private final Registrations registrations;

    VisitorAccessSource(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public boolean gives(Class<?> kind) {
        return kind == VisitorAccess.class;
    }

    @Override
    public Mono<Capability> get(Class<?> kind, ServerWebExchange exchange) {
        return Mono.fromCallable(() -> tokenIn(exchange))
                .flatMap(registrations::getAccess)
                .cast(Capability.class);
    }

    private static ManageToken tokenIn(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getHeaders().getFirst(HEADER))
                .map(ManageToken::read)
                .orElseThrow(ManageToken.Unknown::new);
    }
}
