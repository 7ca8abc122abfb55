package kr.madang.shared;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the place an expo's name in an address stands for. What was found is remembered for a minute. */
@Component
public class Places {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final DatabaseClient database;
    private final ConcurrentMap<String, Mono<Place>> found = new ConcurrentHashMap<>();

    Places(DatabaseClient database) {
        this.database = database;
    }

    /** The place of the expo with this slug; empty if there is none. */
    public Mono<Place> find(String slug) {
        Mono<Place> known = found.get(slug);
        return known != null ? known : look(slug).doOnNext(place -> remember(slug));
    }

    private void remember(String slug) {
        // only slugs that exist are kept, so strangers cannot fill the map
        found.computeIfAbsent(
                slug, key -> look(key).cache(place -> REMEMBERED, failure -> Duration.ZERO, () -> Duration.ZERO));
    }

    private Mono<Place> look(String slug) {
        return database.sql("select host_id, expo_id from expo_place($1)")
                .bind(0, slug)
                .map(row -> new Place(
                        new HostId(row.get("host_id", UUID.class)), new ExpoId(row.get("expo_id", UUID.class)), slug))
                .one();
    }
}
