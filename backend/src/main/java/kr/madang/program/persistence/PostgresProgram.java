package kr.madang.program.persistence;

import static kr.madang.shared.PlaceSql.bind;
import static kr.madang.shared.PlaceSql.inTwoLanguages;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.madang.program.AgeGroup;
import kr.madang.program.ListedSession;
import kr.madang.program.ProgramSearch;
import kr.madang.program.ProgramStore;
import kr.madang.program.Session;
import kr.madang.program.Speaker;
import kr.madang.program.Track;
import kr.madang.shared.PlaceSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class PostgresProgram implements ProgramStore {

    private static final TypeReference<List<ListedSession.ListedSpeaker>> SPEAKERS = new TypeReference<>() {};

    private final PlaceSql sql;
    private final ProgramRows rows;
    private final JsonMapper json;

    PostgresProgram(PlaceSql sql, ProgramRows rows, JsonMapper json) {
        this.sql = sql;
        this.rows = rows;
        this.json = json;
    }

    @Override
    public Flux<ListedSession> list(ProgramSearch search) {
        Track.Id track = search.track();
        Session.Type type = search.type();
        AgeGroup ageGroup = search.ageGroup();
        ProgramSearch.Seen after = search.after();
        return sql.here("""
                select s.id, s.type, s.age_group, s.title_ko, s.title_en, s.summary_ko, s.summary_en, s.capacity,
                    lower(s.during) as starts, upper(s.during) as ends,
                    t.id as track, t.name_ko as track_ko, t.name_en as track_en,
                    r.id as room, r.name_ko as room_ko, r.name_en as room_en,
                    (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'role', l.role,
                            'name', jsonb_build_object('ko', p.name_ko, 'en', p.name_en),
                            'affiliation', jsonb_build_object('ko', p.affiliation_ko, 'en', p.affiliation_en))
                            order by l.position), '[]')::text
                        from session_speaker l join speaker p on p.id = l.speaker_id
                        where l.session_id = s.id and l.expo_id = $1) as speakers
                from session s
                join expo e on e.id = s.expo_id
                join track t on t.id = s.track_id
                join room r on r.id = s.room_id
                where s.expo_id = $1
                and ($2::date is null or (lower(s.during) at time zone e.time_zone)::date = $2)
                and ($3::uuid is null or s.track_id = $3)
                and ($4::text is null or s.type = $4)
                and ($5::text is null or s.age_group = $5)
                and ($6::timestamptz is null or (lower(s.during), s.id) > ($6, $7))
                order by lower(s.during), s.id limit $8
                """)
                .map(query -> bind(query, 1, LocalDate.class, search.day()))
                .map(query -> bind(query, 2, UUID.class, track == null ? null : track.value()))
                .map(query -> bind(query, 3, String.class, type == null ? null : type.name()))
                .map(query -> bind(query, 4, String.class, ageGroup == null ? null : ageGroup.name()))
                .map(query -> bind(query, 5, Instant.class, after == null ? null : after.start()))
                .map(query -> bind(query, 6, UUID.class, after == null ? null : after.id()))
                .flatMapMany(query ->
                        query.bind(7, search.limit()).map(this::toSession).all());
    }

    private ListedSession toSession(Readable row) {
        return new ListedSession(
                row.get("id", UUID.class),
                Session.Type.valueOf(row.get("type", String.class)),
                toAgeGroup(row.get("age_group", String.class)),
                toPart(row, "track"),
                toPart(row, "room"),
                inTwoLanguages(row, "title"),
                inTwoLanguages(row, "summary"),
                row.get("capacity", Integer.class),
                row.get("starts", Instant.class),
                row.get("ends", Instant.class),
                json.readValue(row.get("speakers", String.class), SPEAKERS));
    }

    private static @Nullable AgeGroup toAgeGroup(@Nullable String ageGroup) {
        return ageGroup == null ? null : AgeGroup.valueOf(ageGroup);
    }

    private static ListedSession.Part toPart(Readable row, String column) {
        return new ListedSession.Part(row.get(column, UUID.class), inTwoLanguages(row, column));
    }

    @Override
    public Flux<Track> listTracks() {
        return sql.here("select id, name_ko, name_en from track where expo_id = $1 order by name_ko, id")
                .flatMapMany(query -> query.map(
                                row -> new Track(new Track.Id(row.get("id", UUID.class)), inTwoLanguages(row, "name")))
                        .all());
    }

    @Override
    public Mono<Long> count() {
        return sql.here("select count(*) as sessions from session where expo_id = $1")
                .flatMap(query ->
                        query.map(row -> row.get("sessions", Long.class)).one());
    }

    @Override
    public Mono<Void> add(List<Track> tracks, List<Speaker> speakers, List<Session> sessions) {
        return rows.addTracks(tracks).then(rows.addSpeakers(speakers)).then(rows.addSessions(sessions));
    }
}
