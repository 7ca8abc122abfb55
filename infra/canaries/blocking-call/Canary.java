package canary;

import reactor.core.publisher.Mono;

/** Waits where nobody may wait. */
final class Canary {
    String name(Mono<String> name) {
        return name.blockOptional().orElse("");
    }
}
