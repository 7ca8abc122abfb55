package kr.madang.application.persistence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import kr.madang.application.ApplicationTerms;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

@Component
class PostgresApplicationTerms implements ApplicationTerms {

    private final DatabaseClient database;

    PostgresApplicationTerms(DatabaseClient database) {
        this.database = database;
    }

    @Override
    @Transactional
    public Mono<Integer> end(Instant moment, int most) {
        return database.sql("select application_answers_ended($1, $2) as ended")
                .bind(0, moment)
                .bind(1, most)
                .map(row -> requireNonNull(row.get("ended", Integer.class)))
                .one();
    }
}
