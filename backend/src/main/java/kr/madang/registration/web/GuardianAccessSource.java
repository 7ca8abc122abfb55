package kr.madang.registration.web;

import java.util.Optional;
import kr.madang.registration.GuardianAccess;
import kr.madang.registration.GuardianLinks;
import kr.madang.shared.Place;
import kr.madang.web.Capability;
import kr.madang.web.CapabilitySource;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The capability of whoever holds a guardian's link; the child's data in it come in a header, which no log has. */
@Component
class GuardianAccessSource implements CapabilitySource {

    static final String HEADER = "Madang-Guardian-Link";

    private final GuardianLinks links;

    GuardianAccessSource(GuardianLinks links) {
        this.links = links;
    }

    @Override
    public boolean gives(Class<?> kind) {
        return kind == GuardianAccess.class;
    }

    @Override
    public Mono<Capability> get(Class<?> kind, ServerWebExchange exchange) {
        String link = Optional.ofNullable(exchange.getRequest().getHeaders().getFirst(HEADER))
                .orElse("");
        return Place.current().map(place -> new GuardianAccess(links.open(link, place)));
    }
}
