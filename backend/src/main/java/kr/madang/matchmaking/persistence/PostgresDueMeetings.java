package kr.madang.matchmaking.persistence;

import static kr.madang.matchmaking.persistence.PostgresPlans.toNamed;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kr.madang.matchmaking.day.DueMeeting;
import kr.madang.matchmaking.day.DueMeetingStore;
import kr.madang.matchmaking.day.DueMeetings;
import kr.madang.shared.PlaceSql;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class PostgresDueMeetings implements DueMeetingStore {

    private final PlaceSql sql;

    PostgresDueMeetings(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<DueMeetings> read(Duration ago, Duration day, Duration early) {
        return sql.here("""
                select m.id, t.number, lower(m.during) as starts, upper(m.during) as ends,
                    lower(m.during) <= now() + ($4 - $2) * interval '1 second' as near,
                    b.id as buyer, b.name_ko as buyer_ko, b.name_en as buyer_en,
                    x.id as exhibitor, x.name_ko as exhibitor_ko, x.name_en as exhibitor_en,
                """ + PostgresAttendances.PRESENCES + """
                from meeting m
                join meeting_table t on t.id = m.table_id
                join buyer b on b.id = m.buyer_id
                join exhibitor x on x.id = m.exhibitor_id
                where m.expo_id = $1 and m.state in ('PROVISIONAL', 'ACCEPTED')
                and upper(m.during) > now() - $2 * interval '1 second'
                and lower(m.during) < now() + ($3 - $2) * interval '1 second'
                order by lower(m.during), t.number
                """)
                .flatMapMany(query -> query.bind(1, ago.toSeconds())
                        .bind(2, day.toSeconds())
                        .bind(3, early.toSeconds())
                        .map(PostgresDueMeetings::toMeeting)
                        .all())
                .collectList()
                .map(DueMeetings::new);
    }

    private static DueMeeting toMeeting(Readable row) {
        return new DueMeeting(
                row.get("id", UUID.class),
                row.get("number", Integer.class),
                row.get("starts", Instant.class),
                row.get("ends", Instant.class),
                row.get("near", Boolean.class),
                toNamed(row, "buyer"),
                PostgresAttendances.presence(row, "buyer_presence"),
                toNamed(row, "exhibitor"),
                PostgresAttendances.presence(row, "exhibitor_presence"));
    }
}
