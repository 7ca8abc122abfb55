package kr.madang.web;

import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Which operation is meant has been looked up when access was settled: once is enough, among hundreds. */
@Component
class KnownOperations implements HandlerMapping, Ordered {

    static final String OPERATION = KnownOperations.class.getName();

    @Override
    public Mono<Object> getHandler(ServerWebExchange exchange) {
        Object known = exchange.getAttribute(OPERATION);
        return Mono.justOrEmpty(known);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
