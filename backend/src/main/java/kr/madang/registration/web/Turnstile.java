package kr.madang.registration.web;

import kr.madang.registration.RegistrationSettings;
import kr.madang.shared.ComeBackLater;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Lets so many registrations in at a time and asks the rest to come back before anything of them is read. The work for
 * those inside leaves the connections' threads, which would else fill up with it: then visitors would wait unseen where
 * nobody counts them, and nobody would be free to refuse.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Turnstile implements WebFilter {

    private static final PathPattern REGISTRATIONS =
            PathPatternParser.defaultInstance.parse("/api/expos/{expo}/registrations");

    private final Crowd crowd;
    private final Scheduler work = Schedulers.parallel();

    Turnstile(RegistrationSettings settings) {
        this.crowd = new Crowd(settings.waiting(), settings.batch() * settings.calls(), settings.longest());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isRegistration(exchange.getRequest())
                ? Mono.defer(() -> crowd.enter()
                        .map(stay -> letIn(exchange, chain).doFinally(end -> stay.end()))
                        .orElseGet(() -> Mono.error(ComeBackLater.soon())))
                : chain.filter(exchange);
    }

    private static boolean isRegistration(ServerHttpRequest request) {
        return HttpMethod.POST.equals(request.getMethod())
                && REGISTRATIONS.matches(request.getPath().pathWithinApplication());
    }

    private Mono<Void> letIn(ServerWebExchange exchange, WebFilterChain chain) {
        ServerWebExchange inside = exchange.mutate()
                .request(new ReadElsewhere(exchange.getRequest(), work))
                .build();
        return chain.filter(inside).subscribeOn(work);
    }

    /** A request whose body is worked on where the rest of the work is. */
    private static final class ReadElsewhere extends ServerHttpRequestDecorator {

        private final Scheduler work;

        ReadElsewhere(ServerHttpRequest request, Scheduler work) {
            super(request);
            this.work = work;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody().publishOn(work);
        }
    }
}
