package kr.madang.matchmaking.persistence;

import kr.madang.matchmaking.ReminderStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class PostgresReminders implements ReminderStore {

    private final DatabaseClient database;

    PostgresReminders(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Integer> remindOfAnswers() {
        return call("select answers_reminded() as reminded");
    }

    @Override
    public Mono<Integer> remindOfRecords() {
        return call("select records_reminded() as reminded");
    }

    private Mono<Integer> call(String sql) {
        return database.sql(sql).map(row -> row.get("reminded", Integer.class)).one();
    }
}
