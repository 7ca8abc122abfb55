package kr.madang.application.persistence;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
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
    public Mono<Integer> endAnswers(Instant moment, int most) {
        return database.sql("select application_answers_ended($1, $2) as ended")
                .bind(0, moment)
                .bind(1, most)
                .map(row -> requireNonNull(row.get("ended", Integer.class)))
                .one();
    }

    @Override
    @Transactional
    public Mono<Integer> endDrafts(Instant moment, Duration kept, int most) {
        return database.sql("select application_drafts_ended($1, make_interval(secs => $2), $3) as ended")
                .bind(0, moment)
                .bind(1, (double) kept.toSeconds())
                .bind(2, most)
                .map(row -> requireNonNull(row.get("ended", Integer.class)))
                .one();
    }
}
