package kr.madang.matchmaking.persistence;

import java.util.UUID;
import kr.madang.matchmaking.Meetings;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.calendar.CalendarFeedStore;
import kr.madang.matchmaking.calendar.CalendarFeeds;
import kr.madang.shared.PlaceSql;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class PostgresCalendarFeeds implements CalendarFeedStore {

    private final PlaceSql sql;

    PostgresCalendarFeeds(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<UUID> findLink(Meetings.Party subscriber) {
        return sql.here("""
                select f.link_id from calendar_feed f join membership m on m.id = f.membership_id
                where f.expo_id = $1 and m.person_id = $2 and m.role = $3 and m.company_id = $4 and m.ended_at is null
                """)
                .flatMap(query -> of(query, 1, subscriber).mapValue(UUID.class).one());
    }

    @Override
    public Mono<Void> replace(Meetings.Party subscriber, UUID link) {
        return sql.hostHere("""
                insert into calendar_feed (host_id, expo_id, membership_id, link_id)
                select $1, $2, m.id, $6 from membership m
                where m.expo_id = $2 and m.person_id = $3 and m.role = $4 and m.company_id = $5 and m.ended_at is null
                on conflict on constraint calendar_feed_one do update set link_id = excluded.link_id, made_at = now()
                """)
                .flatMap(insert -> of(insert, 2, subscriber).bind(5, link).then());
    }

    @Override
    public Mono<UUID> remove(Meetings.Party subscriber) {
        return sql.here("""
                delete from calendar_feed f using membership m
                where m.id = f.membership_id and f.expo_id = $1
                and m.person_id = $2 and m.role = $3 and m.company_id = $4 and m.ended_at is null
                returning f.link_id
                """)
                .flatMap(
                        delete -> of(delete, 1, subscriber).mapValue(UUID.class).one());
    }

    @Override
    public Mono<CalendarFeeds.Feed> find(UUID link) {
        return sql.here("""
                select m.role, m.company_id from calendar_feed f
                join membership m on m.id = f.membership_id and m.ended_at is null
                where f.expo_id = $1 and f.link_id = $2
                """)
                .flatMap(query -> query.bind(1, link)
                        .map(row -> new CalendarFeeds.Feed(
                                Side.valueOf(row.get("role", String.class)), row.get("company_id", UUID.class)))
                        .one());
    }

    /** Binds person, role and company, in this order. */
    private static GenericExecuteSpec of(GenericExecuteSpec statement, int at, Meetings.Party subscriber) {
        return statement
                .bind(at, subscriber.actor().id())
                .bind(at + 1, subscriber.side().name())
                .bind(at + 2, subscriber.company());
    }
}
