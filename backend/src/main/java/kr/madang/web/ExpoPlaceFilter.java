package kr.madang.web;

import java.util.Optional;
import kr.madang.shared.Place;
import kr.madang.shared.Places;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Puts the expo that the address names into the chain, so that all below works in its {@link Place}. */
@Component
@Order(0)
class ExpoPlaceFilter implements WebFilter {

    private static final PathPattern IN_AN_EXPO = PathPatternParser.defaultInstance.parse("/api/expos/{expo}/{*rest}");

    private final Places places;

    ExpoPlaceFilter(Places places) {
        this.places = places;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return slugIn(exchange.getRequest().getPath().pathWithinApplication())
                .map(slug -> places.find(slug)
                        .switchIfEmpty(Mono.error(() -> new ExpoNotFound(slug)))
                        .flatMap(place -> enter(place, exchange, chain)))
                .orElseGet(() -> chain.filter(exchange));
    }

    private static Mono<Void> enter(Place place, ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange).contextWrite(place::writeTo);
    }

    private static Optional<String> slugIn(PathContainer path) {
        return Optional.ofNullable(IN_AN_EXPO.matchAndExtract(path))
                .map(match -> match.getUriVariables().get("expo"));
    }
}
