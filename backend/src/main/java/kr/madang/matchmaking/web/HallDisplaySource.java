package kr.madang.matchmaking.web;

import java.util.Optional;
import kr.madang.matchmaking.day.HallDisplayAccess;
import kr.madang.matchmaking.day.HallDisplays;
import kr.madang.shared.LinkToken;
import kr.madang.web.Capability;
import kr.madang.web.CapabilitySource;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The capability of a screen in the hall; its link's secret comes in a header, which no log has. */
@Component
class HallDisplaySource implements CapabilitySource {

    static final String HEADER = "Madang-Hall-Display";

    private final HallDisplays displays;

    HallDisplaySource(HallDisplays displays) {
        this.displays = displays;
    }

    @Override
    public boolean gives(Class<?> kind) {
        return kind == HallDisplayAccess.class;
    }

    @Override
    public Mono<Capability> get(Class<?> kind, ServerWebExchange exchange) {
        return Mono.justOrEmpty(
                        Optional.ofNullable(exchange.getRequest().getHeaders().getFirst(HEADER))
                                .flatMap(LinkToken::read))
                .switchIfEmpty(Mono.error(HallDisplays.LinkUnknown::new))
                .flatMap(displays::getAccess)
                .cast(Capability.class);
    }
}
