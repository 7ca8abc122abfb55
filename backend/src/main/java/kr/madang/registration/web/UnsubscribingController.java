package kr.madang.registration.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import kr.madang.registration.Unsubscribing;
import kr.madang.shared.LinkToken;
import kr.madang.web.Public;
import kr.madang.web.VisitorLimits;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "registration")
class UnsubscribingController {

    private final Unsubscribing unsubscribing;
    private final VisitorLimits limits;

    UnsubscribingController(Unsubscribing unsubscribing, VisitorLimits limits) {
        this.unsubscribing = unsubscribing;
        this.limits = limits;
    }

    /** Ends marketing mail to whom the link of one came; mail programs send this by themselves (RFC 8058). */
    @Public
    @PostMapping("/api/expos/{expo}/unsubscriptions/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> unsubscribe(@PathVariable String expo, @PathVariable String token, ServerWebExchange exchange) {
        // who tries links out is slowed down, while a mail provider may end as many as its readers want
        return limits.trying(
                exchange,
                () -> Mono.justOrEmpty(LinkToken.read(token))
                        .switchIfEmpty(Mono.error(Unsubscribing.LinkUnknown::new))
                        .flatMap(unsubscribing::unsubscribe));
    }
}
