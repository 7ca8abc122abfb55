package kr.madang.program.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.madang.program.AgeGroup;
import kr.madang.program.Session;
import kr.madang.program.Speaker;
import kr.madang.program.Track;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.PlaceSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes many rows of a kind with one statement, as JSON that the database takes apart. */
@Component
class ProgramRows {

    private final PlaceSql sql;

    ProgramRows(PlaceSql sql) {
        this.sql = sql;
    }

    Mono<Void> addTracks(List<Track> tracks) {
        return sql.insert(
                """
                insert into track (host_id, expo_id, id, name_ko, name_en)
                select $1, $2, r.id, r.name ->> 'ko', r.name ->> 'en'
                from jsonb_to_recordset($3::jsonb) as r (id uuid, name jsonb)
                """,
                tracks.stream()
                        .map(track -> new TrackRow(track.id().value(), track.name()))
                        .toList());
    }

    Mono<Void> addSpeakers(List<Speaker> speakers) {
        return sql.insert(
                """
                insert into speaker (host_id, expo_id, id, name_ko, name_en, affiliation_ko, affiliation_en)
                select $1, $2, r.id, r.name ->> 'ko', r.name ->> 'en', r.affiliation ->> 'ko', r.affiliation ->> 'en'
                from jsonb_to_recordset($3::jsonb) as r (id uuid, name jsonb, affiliation jsonb)
                """,
                speakers.stream()
                        .map(speaker -> new SpeakerRow(speaker.id().value(), speaker.name(), speaker.affiliation()))
                        .toList());
    }

    Mono<Void> addSessions(List<Session> sessions) {
        return sql.insert("""
                        insert into session (host_id, expo_id, id, track_id, room_id, type, age_group,
                            title_ko, title_en, summary_ko, summary_en, capacity, during)
                        select $1, $2, r.id, r.track, r.room, r.type, r."ageGroup", r.title ->> 'ko', r.title ->> 'en',
                            r.summary ->> 'ko', r.summary ->> 'en', r.capacity, tstzrange(r."start", r."end")
                        from jsonb_to_recordset($3::jsonb) as r (id uuid, track uuid, room uuid, type text,
                            "ageGroup" text, title jsonb, summary jsonb, capacity int,
                            "start" timestamptz, "end" timestamptz)
                        """, sessions.stream().map(ProgramRows::toRow).toList())
                .then(sql.insert(
                        """
                        insert into session_speaker (host_id, expo_id, session_id, speaker_id, role, position)
                        select $1, $2, r.session, r.speaker, r.role, r.position
                        from jsonb_to_recordset($3::jsonb)
                            as r (session uuid, speaker uuid, role text, position int)
                        """,
                        sessions.stream().flatMap(ProgramRows::appearancesIn).toList()));
    }

    private static SessionRow toRow(Session session) {
        return new SessionRow(
                session.id().value(),
                session.track().value(),
                session.room(),
                session.type(),
                session.ageGroup(),
                session.title(),
                session.summary(),
                session.capacity(),
                session.start(),
                session.end());
    }

    private static Stream<AppearanceRow> appearancesIn(Session session) {
        return IntStream.range(0, session.appearances().size())
                .mapToObj(at -> new AppearanceRow(
                        session.id().value(),
                        session.appearances().get(at).speaker().value(),
                        session.appearances().get(at).role(),
                        at));
    }

    private record TrackRow(UUID id, InTwoLanguages name) {}

    private record SpeakerRow(UUID id, InTwoLanguages name, InTwoLanguages affiliation) {}

    private record SessionRow(
            UUID id,
            UUID track,
            UUID room,
            Session.Type type,
            @Nullable AgeGroup ageGroup,
            InTwoLanguages title,
            InTwoLanguages summary,
            int capacity,
            Instant start,
            Instant end) {}

    private record AppearanceRow(UUID session, UUID speaker, Speaker.Role role, int position) {}
}
