package kr.madang.program;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/** A session as the programme shows it. */
public record ListedSession(
        UUID id,
        Session.Type type,
        @Nullable AgeGroup ageGroup,
        Part track,
        Part room,
        InTwoLanguages title,
        InTwoLanguages summary,
        int capacity,
        Instant start,
        Instant end,
        List<ListedSpeaker> speakers) {

    public ListedSession {
        speakers = List.copyOf(speakers);
    }

    /** The track or the room of a session. */
    public record Part(UUID id, InTwoLanguages name) {}

    /** Who speaks in it. */
    public record ListedSpeaker(UUID id, InTwoLanguages name, InTwoLanguages affiliation, Speaker.Role role) {}
}
