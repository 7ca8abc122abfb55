package canary;

import reactor.core.publisher.Mono;

/** Hides a step in a step. */
final class Canary {
    Mono<String> greet(Mono<String> name, Mono<String> greeting) {
        return name.flatMap(who -> greeting.flatMap(words -> Mono.just(words + who)));
    }
}
