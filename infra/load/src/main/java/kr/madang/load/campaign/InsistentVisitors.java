package kr.madang.load.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import kr.madang.load.client.Answer;
import kr.madang.load.client.Arrivals;
import kr.madang.load.client.RegistrationClient;
import kr.madang.load.client.Visitor;
import kr.madang.load.platform.LoadedExpo;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Visitors who repeat with the same key until answered; one in some asks again after that, as impatient thumbs do. */
final class InsistentVisitors {

    private static final int REPEATED_EVERY = 13;
    private static final Retry BACK_OFF = Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
            .maxBackoff(Duration.ofSeconds(8))
            .filter(failure -> failure instanceof NotAnswered);

    private final RegistrationClient client;
    private final Map<LoadedExpo, Ledger> ledgers;

    InsistentVisitors(RegistrationClient client, Map<LoadedExpo, Ledger> ledgers) {
        this.client = client;
        this.ledgers = ledgers;
    }

    /** Completes when everyone who comes in this time has been answered. */
    CompletableFuture<Void> come(double rate, Duration length) {
        List<LoadedExpo> expos = List.copyOf(ledgers.keySet());
        return Arrivals.at(rate, length)
                .flatMap(
                        arrival ->
                                insist(Visitor.stranger(expos.get(arrival.number() % expos.size()), arrival.number())),
                        Integer.MAX_VALUE)
                .then()
                .toFuture();
    }

    private Mono<Void> insist(Visitor visitor) {
        Ledger ledger = Objects.requireNonNull(ledgers.get(visitor.expo()));
        Mono<Answer> untilAnswered = Mono.defer(() -> client.register(visitor))
                .doOnNext(answer -> ledger.note(visitor.key(), answer))
                .flatMap(InsistentVisitors::toFinal)
                .retryWhen(BACK_OFF);
        return untilAnswered
                .repeat(visitor.number() % REPEATED_EVERY == 0 ? 1 : 0)
                .then();
    }

    private static Mono<Answer> toFinal(Answer answer) {
        if (Ledger.isFinal(answer)) {
            return Mono.just(answer);
        }
        Mono<Answer> again = Mono.error(NotAnswered::new);
        return answer instanceof Answer.ComeBackLater later ? again.delaySubscription(later.after()) : again;
    }

    /** What a visitor does not take for an answer. */
    private static final class NotAnswered extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
