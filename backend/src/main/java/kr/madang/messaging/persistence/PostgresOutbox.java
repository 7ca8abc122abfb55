package kr.madang.messaging.persistence;

import kr.madang.messaging.Message;
import kr.madang.messaging.Outbox;
import kr.madang.shared.Place;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class PostgresOutbox implements Outbox {

    private final DatabaseClient database;

    PostgresOutbox(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> put(Message message) {
        return Place.current()
                .flatMap(place -> database.sql(
                                "insert into outbox (id, host_id, expo_id, template, subject_id) values ($1, $2, $3, $4, $5)")
                        .bind(0, message.id().value())
                        .bind(1, place.host().value())
                        .bind(2, place.expo().value())
                        .bind(3, message.template())
                        .bind(4, message.subject())
                        .then());
    }
}
