package kr.madang.registration.persistence;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import kr.madang.registration.BadgeKey;
import kr.madang.registration.BadgeKeyRotation;
import kr.madang.registration.BadgeKeyStore;
import kr.madang.registration.Ticket;
import kr.madang.registration.badge.BadgeAlgorithm;
import kr.madang.registration.badge.BadgeSigner;
import kr.madang.shared.Ids;
import kr.madang.shared.Place;
import kr.madang.shared.Sealing;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresBadgeKeys implements BadgeKeyStore {

    /** A key signs when it has been known for some minutes, so that every replica and scanner has learnt it by then. */
    private static final String SIGNING_FIRST = """
            order by retired_at is not null, created_at > now() - interval '5 minutes',
                case when created_at > now() - interval '5 minutes' then number else -number end
            """;

    private final DatabaseClient database;
    private final Sealing sealing;

    PostgresBadgeKeys(DatabaseClient database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    @Override
    @Transactional(readOnly = true)
    public Flux<BadgeKey.Signing> list() {
        return Place.current()
                .flatMapMany(place -> database.sql("""
                        select id, number, algorithm, public_key, private_key from badge_key
                        where expo_id = $1 and retired_at is null
                        """ + SIGNING_FIRST)
                        .bind(0, place.expo().value())
                        .map(row -> toSigning(row))
                        .all());
    }

    @Override
    public Flux<BadgeKeyRotation.Kept> listAll() {
        return Place.current()
                .flatMapMany(place -> database.sql("select pg_advisory_xact_lock(hashtextextended($1, 0))")
                        .bind(0, "badge keys of " + place.expo().value())
                        .then()
                        .thenMany(database.sql("""
                                select number, algorithm, public_key, created_at, retired_at from badge_key
                                where expo_id = $1
                                """ + SIGNING_FIRST)
                                .bind(0, place.expo().value())
                                .map(row -> new BadgeKeyRotation.Kept(
                                        toKey(row),
                                        requireNonNull(row.get("created_at", Instant.class)),
                                        row.get("retired_at", Instant.class)))
                                .all()));
    }

    @Override
    @Transactional
    public Mono<Void> add(BadgeKey.Signing key) {
        return addNow(key).then();
    }

    @Override
    public Mono<UUID> retire(int number) {
        return Place.current()
                .flatMap(place -> database.sql("""
                        update badge_key set retired_at = now()
                        where expo_id = $1 and number = $2 and retired_at is null returning id
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, (short) number)
                        .map(row -> requireNonNull(row.get("id", UUID.class)))
                        .one());
    }

    @Override
    public Mono<UUID> addNow(BadgeKey.Signing key) {
        UUID id = Ids.next();
        byte[] sealed =
                sealing.seal(Base64.getEncoder().encodeToString(key.signer().privateKey()), Columns.PRIVATE_KEY, id);
        return Place.current()
                .flatMap(place -> database.sql("""
                        insert into badge_key (id, host_id, expo_id, number, algorithm, public_key, private_key)
                        values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint badge_key_once do nothing
                        """)
                        .bind(0, id)
                        .bind(1, place.host().value())
                        .bind(2, place.expo().value())
                        .bind(3, (short) key.key().number())
                        .bind(4, key.key().algorithm().name())
                        .bind(5, key.key().publicKey())
                        .bind(6, sealed)
                        .then())
                .thenReturn(id);
    }

    @Override
    public Flux<BadgeKey> listElsewhere(Ticket ticket) {
        return Place.current()
                .flatMapMany(
                        place -> database.sql("select number, algorithm, public_key from badge_keys_elsewhere($1, $2)")
                                .bind(0, ticket.value())
                                .bind(1, place.expo().value())
                                .map(PostgresBadgeKeys::toKey)
                                .all());
    }

    private BadgeKey.Signing toSigning(Readable row) {
        BadgeKey key = toKey(row);
        return new BadgeKey.Signing(key, new BadgeSigner(key.algorithm(), open(row)));
    }

    private byte[] open(Readable row) {
        return Base64.getDecoder()
                .decode(sealing.open(
                        requireNonNull(row.get("private_key", byte[].class)),
                        Columns.PRIVATE_KEY,
                        requireNonNull(row.get("id", UUID.class))));
    }

    private static BadgeKey toKey(Readable row) {
        return new BadgeKey(
                requireNonNull(row.get("number", Short.class)),
                BadgeAlgorithm.valueOf(row.get("algorithm", String.class)),
                requireNonNull(row.get("public_key", byte[].class)));
    }
}
