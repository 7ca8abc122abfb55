package kr.madang.recommendation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import kr.madang.matchmaking.Side;
import kr.madang.shared.ComeBackLater;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Whom a company of the expo of the running chain should meet. What the others declare may be half a minute old; what the
 * company itself declares, and whom it or the other side has settled, is as it is now.
 */
@Service
public class Recommendations implements DisposableBean {

    public static final int MOST = 20;

    private static final int EXPOS = 16;
    private static final int WAITING = 100;
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Declarations declarations;
    private final Words words;
    private final Clock clock;
    private final Cache<Place, Known> indexes =
            Caffeine.newBuilder().maximumSize(EXPOS).build();
    private final Scheduler scoring = Schedulers.newBoundedElastic(1, WAITING, "recommendation.scoring");

    Recommendations(Declarations declarations, Words words, Clock clock) {
        this.declarations = declarations;
        this.words = words;
        this.clock = clock;
    }

    /** The best 20 for a company, best first; none if it is no buyer and no approved exhibitor. */
    public Mono<List<Recommendation>> listFor(Side side, UUID company) {
        return getIndex()
                .zipWhen(index -> declarations.readOne(side, company), Asking::new)
                .flatMap(asking -> compute(() -> asking.index().recommend(asking.one(), MOST)))
                .defaultIfEmpty(List.of());
    }

    private Mono<MatchIndex> getIndex() {
        return Place.current().flatMap(this::indexOf);
    }

    private Mono<MatchIndex> indexOf(Place place) {
        Known known = indexes.getIfPresent(place);
        return known != null && known.since().plus(FRESH).isAfter(clock.instant())
                ? Mono.just(known.index())
                : readIndex(place, known == null ? null : known.index());
    }

    private Mono<MatchIndex> readIndex(Place place, @Nullable MatchIndex before) {
        Instant now = clock.instant();
        return declarations
                .readAll()
                .flatMap(everybody -> compute(() -> MatchIndex.of(everybody, words, before)))
                .doOnNext(index -> indexes.put(place, new Known(index, now)));
    }

    private <T> Mono<T> compute(Supplier<T> work) {
        return Mono.fromSupplier(work)
                .subscribeOn(scoring)
                .onErrorMap(RejectedExecutionException.class, full -> ComeBackLater.soon());
    }

    @Override
    public void destroy() {
        scoring.dispose();
    }

    private record Known(MatchIndex index, Instant since) {}

    private record Asking(MatchIndex index, Declarations.One one) {}
}
