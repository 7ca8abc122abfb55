package kr.madang.application.web;

import java.util.Optional;
import kr.madang.application.Application;
import kr.madang.application.ApplicationAccess;
import kr.madang.application.Applying;
import kr.madang.shared.LinkToken;
import kr.madang.web.Capability;
import kr.madang.web.CapabilitySource;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The capability of whoever holds an application's link; its secret comes in a header, which no log has. */
@Component
class ApplicationAccessSource implements CapabilitySource {

    static final String HEADER = "Madang-Application";

    private final Applying applying;

    ApplicationAccessSource(Applying applying) {
        this.applying = applying;
    }

    @Override
    public boolean gives(Class<?> kind) {
        return kind == ApplicationAccess.class;
    }

    @Override
    public Mono<Capability> get(Class<?> kind, ServerWebExchange exchange) {
        return Mono.justOrEmpty(
                        Optional.ofNullable(exchange.getRequest().getHeaders().getFirst(HEADER))
                                .flatMap(LinkToken::read))
                .switchIfEmpty(Mono.error(Application.LinkUnknown::new))
                .flatMap(applying::getAccess)
                .cast(Capability.class);
    }
}
