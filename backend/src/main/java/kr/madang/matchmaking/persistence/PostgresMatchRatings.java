package kr.madang.matchmaking.persistence;

import static kr.madang.shared.PlaceSql.bind;

import java.util.UUID;
import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.record.MatchRating;
import kr.madang.matchmaking.record.MatchRatingStore;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class PostgresMatchRatings implements MatchRatingStore {

    private static final String WORDS = "match_rating.words.";

    private final PlaceSql sql;
    private final Sealing sealing;

    PostgresMatchRatings(PlaceSql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    @Override
    public Mono<MatchRating> find(Meeting.Id meeting, Side side) {
        return sql.here("select points, words from match_rating where expo_id = $1 and meeting_id = $2 and side = $3")
                .flatMap(query -> query.bind(1, meeting.value())
                        .bind(2, side.name())
                        .map(row -> new MatchRating(
                                row.get("points", Integer.class),
                                openWords(sealing, row.get("words", byte[].class), meeting.value(), side)))
                        .one());
    }

    /** The rating of one side; null if there is none. */
    static @Nullable MatchRating toRating(
            Sealing sealing, @Nullable Integer points, byte @Nullable [] words, UUID meeting, Side side) {
        return points == null ? null : new MatchRating(points, openWords(sealing, words, meeting, side));
    }

    private static @Nullable String openWords(Sealing sealing, byte @Nullable [] words, UUID meeting, Side side) {
        return words == null ? null : sealing.open(words, WORDS + side, meeting);
    }

    @Override
    public Mono<Void> put(Meeting.Id meeting, Side side, MatchRating rating) {
        String words = rating.words();
        return sql.hostHere("""
                insert into match_rating (host_id, expo_id, meeting_id, side, points, words)
                values ($1, $2, $3, $4, $5, $6)
                on conflict (meeting_id, side) do update
                set points = excluded.points, words = excluded.words, rated_at = now()
                """)
                .map(insert -> bind(
                        insert,
                        5,
                        byte[].class,
                        words == null ? null : sealing.seal(words, WORDS + side, meeting.value())))
                .flatMap(insert -> insert.bind(2, meeting.value())
                        .bind(3, side.name())
                        .bind(4, rating.points())
                        .then());
    }
}
