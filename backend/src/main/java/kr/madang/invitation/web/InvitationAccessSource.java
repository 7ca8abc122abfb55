package kr.madang.invitation.web;

import java.util.Optional;
import kr.madang.invitation.Accepting;
import kr.madang.invitation.Invitation;
import kr.madang.invitation.InvitationAccess;
import kr.madang.shared.LinkToken;
import kr.madang.web.Capability;
import kr.madang.web.CapabilitySource;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The capability of whoever holds an invitation's link; its secret comes in a header, which no log has. */
@Component
class InvitationAccessSource implements CapabilitySource {

    static final String HEADER = "Madang-Invitation";

    private final Accepting accepting;

    InvitationAccessSource(Accepting accepting) {
        this.accepting = accepting;
    }

    @Override
    public boolean gives(Class<?> kind) {
        return kind == InvitationAccess.class;
    }

    @Override
    public Mono<Capability> get(Class<?> kind, ServerWebExchange exchange) {
        return Mono.justOrEmpty(
                        Optional.ofNullable(exchange.getRequest().getHeaders().getFirst(HEADER))
                                .flatMap(LinkToken::read))
                .switchIfEmpty(Mono.error(Invitation.LinkUnknown::new))
                .flatMap(accepting::getAccess)
                .map(InvitationAccess::new);
    }
}
