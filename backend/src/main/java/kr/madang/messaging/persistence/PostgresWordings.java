package kr.madang.messaging.persistence;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import kr.madang.account.Person;
import kr.madang.messaging.Wording;
import kr.madang.messaging.WordingChange;
import kr.madang.messaging.WordingStore;
import kr.madang.messaging.Words;
import kr.madang.shared.Ids;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresWordings implements WordingStore {

    private static final String COLUMNS =
            "kind, version, subject_ko, body_ko, subject_en, body_en, changed_by, changed_at";

    private final DatabaseClient database;

    PostgresWordings(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<WordingChange> listNewest() {
        return Place.current()
                .flatMapMany(place -> database.sql("select distinct on (kind) " + COLUMNS
                                + " from wording_change where expo_id = $1 order by kind, version desc")
                        .bind(0, place.expo().value())
                        .map(PostgresWordings::toChange)
                        .all());
    }

    @Override
    @Transactional(readOnly = true)
    public Mono<WordingChange> findNewest(String kind) {
        return list(kind, 1).next();
    }

    @Override
    public Flux<WordingChange> list(String kind, int limit) {
        return Place.current()
                .flatMapMany(place -> database.sql(
                                "select " + COLUMNS
                                        + " from wording_change where expo_id = $1 and kind = $2 order by version desc limit $3")
                        .bind(0, place.expo().value())
                        .bind(1, kind)
                        .bind(2, limit)
                        .map(PostgresWordings::toChange)
                        .all());
    }

    @Override
    public Mono<UUID> add(String kind, int seen, @Nullable Wording wording, Person.Id by) {
        UUID id = Ids.next();
        return Place.current()
                .flatMap(place -> {
                    var insert = database.sql("""
                                    insert into wording_change (id, host_id, expo_id, kind, version,
                                        subject_ko, body_ko, subject_en, body_en, changed_by)
                                    select $1, $2, $3, $4, $5 + 1, $6, $7, $8, $9, $10
                                    where $5 = (select coalesce(max(version), 0) from wording_change
                                                where expo_id = $3 and kind = $4)
                                    on conflict on constraint wording_change_once do nothing
                                    """)
                            .bind(0, id)
                            .bind(1, place.host().value())
                            .bind(2, place.expo().value())
                            .bind(3, kind)
                            .bind(4, seen)
                            .bind(9, by.value());
                    String[] words = wording == null
                            ? new String[4]
                            : new String[] {
                                wording.ko().subject(),
                                wording.ko().body(),
                                wording.en().subject(),
                                wording.en().body()
                            };
                    for (int i = 0; i < words.length; i++) {
                        insert = words[i] == null ? insert.bindNull(5 + i, String.class) : insert.bind(5 + i, words[i]);
                    }
                    return insert.fetch().rowsUpdated();
                })
                .filter(rows -> rows == 1)
                .map(rows -> id);
    }

    private static WordingChange toChange(Readable row) {
        String subject = row.get("subject_ko", String.class);
        return new WordingChange(
                requireNonNull(row.get("kind", String.class)),
                requireNonNull(row.get("version", Integer.class)),
                subject == null
                        ? null
                        : new Wording(
                                new Words(subject, requireNonNull(row.get("body_ko", String.class))),
                                new Words(
                                        requireNonNull(row.get("subject_en", String.class)),
                                        requireNonNull(row.get("body_en", String.class)))),
                new Person.Id(requireNonNull(row.get("changed_by", UUID.class))),
                requireNonNull(row.get("changed_at", Instant.class)));
    }
}
