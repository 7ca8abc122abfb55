package kr.madang.matchmaking.persistence;

import java.util.UUID;
import kr.madang.matchmaking.day.HallDisplayStore;
import kr.madang.shared.PlaceSql;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class PostgresHallDisplays implements HallDisplayStore {

    private final PlaceSql sql;

    PostgresHallDisplays(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<UUID> findLink() {
        return sql.here("select link_id from hall_display where expo_id = $1")
                .flatMap(query -> query.mapValue(UUID.class).one());
    }

    @Override
    public Mono<Void> replace(UUID link) {
        return sql.hostHere("""
                insert into hall_display (host_id, expo_id, link_id) values ($1, $2, $3)
                on conflict on constraint hall_display_one do update set link_id = excluded.link_id, made_at = now()
                """).flatMap(insert -> insert.bind(2, link).then());
    }

    @Override
    public Mono<UUID> remove() {
        return sql.here("delete from hall_display where expo_id = $1 returning link_id")
                .flatMap(delete -> delete.mapValue(UUID.class).one());
    }
}
