package kr.madang.shared;

import io.r2dbc.spi.Readable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Statements about the expo of the running chain. */
@Component
public class PlaceSql {

    private static final int ROWS_A_STATEMENT = 5000;

    private final DatabaseClient database;
    private final JsonMapper json;

    PlaceSql(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A statement whose first parameter is the expo. */
    public Mono<GenericExecuteSpec> here(String statement) {
        return Place.current()
                .map(place -> database.sql(statement).bind(0, place.expo().value()));
    }

    /** A statement whose first parameters are the host and the expo. */
    public Mono<GenericExecuteSpec> hostHere(String statement) {
        return Place.current()
                .map(place -> database.sql(statement)
                        .bind(0, place.host().value())
                        .bind(1, place.expo().value()));
    }

    /** Inserts many rows; the statement takes host, expo and the rows as one JSON array, a few thousand at a time. */
    public Mono<Void> insert(String statement, List<?> rows) {
        return Flux.fromIterable(rows)
                .buffer(ROWS_A_STATEMENT)
                .concatMap(some -> insertAtOnce(statement, some))
                .then();
    }

    private Mono<Void> insertAtOnce(String statement, List<?> rows) {
        return hostHere(statement)
                .flatMap(insert -> insert.bind(2, json.writeValueAsString(rows)).then());
    }

    /** Binds a value or, for null, an SQL null of the type; {@code at} counts from 0. */
    public static <T> GenericExecuteSpec bind(GenericExecuteSpec query, int at, Class<T> type, @Nullable T value) {
        return value == null ? query.bindNull(at, type) : query.bind(at, value);
    }

    /** Reads a text from the columns {@code <column>_ko} and {@code <column>_en}. */
    public static InTwoLanguages inTwoLanguages(Readable row, String column) {
        return new InTwoLanguages(row.get(column + "_ko", String.class), row.get(column + "_en", String.class));
    }
}
