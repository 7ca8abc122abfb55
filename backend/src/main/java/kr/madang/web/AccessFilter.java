package kr.madang.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Settles who may use an operation before its parameters and body are looked at. */
@Component
@Order(1)
class AccessFilter implements WebFilter {

    static final String CAPABILITY = AccessFilter.class.getName();

    private final RequestMappingHandlerMapping operations;
    private final List<CapabilitySource> sources;

    AccessFilter(RequestMappingHandlerMapping requestMappingHandlerMapping, List<CapabilitySource> sources) {
        this.operations = requestMappingHandlerMapping;
        this.sources = sources;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange firewalled, WebFilterChain chain) {
        ServerWebExchange exchange = withOneRequest(firewalled);
        return operations
                .getHandler(exchange)
                .doOnNext(handler -> exchange.getAttributes().put(KnownOperations.OPERATION, handler))
                .ofType(HandlerMethod.class)
                .mapNotNull(operation -> capabilityOf(operation).orElse(null))
                .flatMap(kind -> getCapability(kind, exchange))
                .doOnNext(capability -> exchange.getAttributes().put(CAPABILITY, capability))
                .then(chain.filter(exchange));
    }

    /** The firewall wraps the request whenever somebody asks for it; finding one of hundreds of operations asks often. */
    private static ServerWebExchange withOneRequest(ServerWebExchange exchange) {
        return exchange.mutate().request(exchange.getRequest()).build();
    }

    private Mono<Capability> getCapability(Class<?> kind, ServerWebExchange exchange) {
        return sources.stream()
                .filter(source -> source.gives(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody gives the capability " + kind))
                .get(kind, exchange);
    }

    /** The kind of capability that an operation asks for, if it asks for one. */
    static Optional<Class<?>> capabilityOf(HandlerMethod operation) {
        return Arrays.stream(operation.getMethodParameters())
                .<Class<?>>map(MethodParameter::getParameterType)
                .filter(Capability.class::isAssignableFrom)
                .findFirst();
    }
}
