package kr.madang.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kr.madang.shared.Place;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import kr.madang.shared.Sha256;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a client repeat a creating request when it does not know whether the first one arrived. The first answer is kept
 * under the client's key in the same transaction as the effect; the same key with the same body gets that answer again,
 * with another body it is refused. A repetition that arrives while the first is under way waits for it.
 */
@Component
public class Idempotency {

    private final DatabaseClient database;
    private final JsonMapper json;

    Idempotency(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Does the work once per key within a place.
     *
     * @param operation names the operation and whoever asks, so that keys of strangers cannot meet
     * @param key chosen by the client, 8 to 80 characters
     * @param body what was asked for
     * @param answer the type of the answer, written to JSON and read again
     */
    @Transactional
    public <T> Mono<T> once(String operation, String key, Object body, Class<T> answer, Mono<T> work) {
        byte[] digest = Sha256.of(json.writeValueAsBytes(body));
        return Place.current()
                .flatMap(place -> claim(place, operation, key, digest))
                .flatMap(claimed ->
                        claimed ? keepAnswer(operation, key, work) : findAnswer(operation, key, digest, answer));
    }

    private Mono<Boolean> claim(Place place, String operation, String key, byte[] digest) {
        return database.sql("""
                        insert into idempotency_key (host_id, expo_id, operation, key, body_digest)
                        values ($1, $2, $3, $4, $5) on conflict do nothing
                        """)
                .bind(0, place.host().value())
                .bind(1, place.expo().value())
                .bind(2, operation)
                .bind(3, key)
                .bind(4, digest)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private <T> Mono<T> keepAnswer(String operation, String key, Mono<T> work) {
        return Mono.zip(Place.current(), work, Answered::new)
                .flatMap(answered -> store(operation, key, answered).thenReturn(answered.answer()));
    }

    private Mono<Void> store(String operation, String key, Answered<?> answered) {
        return database.sql("""
                        update idempotency_key set answer = $4::jsonb
                        where expo_id = $1 and operation = $2 and key = $3
                        """)
                .bind(0, answered.place().expo().value())
                .bind(1, operation)
                .bind(2, key)
                .bind(3, json.writeValueAsString(answered.answer()))
                .then();
    }

    private <T> Mono<T> findAnswer(String operation, String key, byte[] digest, Class<T> answer) {
        return Place.current()
                .flatMap(place -> database.sql("""
                                select body_digest, answer::text as answer from idempotency_key
                                where expo_id = $1 and operation = $2 and key = $3
                                """)
                        .bind(0, place.expo().value())
                        .bind(1, operation)
                        .bind(2, key)
                        .map(row -> new Kept(row.get("body_digest", byte[].class), row.get("answer", String.class)))
                        .one())
                .map(kept -> json.readValue(kept.answerTo(digest), answer));
    }

    private record Answered<T>(Place place, T answer) {}

    private record Kept(byte[] digest, String answer) {

        byte[] answerTo(byte[] asked) {
            if (!Arrays.equals(digest, asked)) {
                throw new KeyUsedForAnother();
            }
            return answer.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The key was used before, with another body. */
    @Problem(code = "idempotency-key-used", kind = Problem.Kind.UNACCEPTABLE)
    public static class KeyUsedForAnother extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
