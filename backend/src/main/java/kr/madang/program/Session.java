package kr.madang.program;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * A part of the programme: in one room, from a start to an end.
 *
 * @param ageGroup whom a class is for; null for other sessions
 * @param room the room's id
 * @param capacity how many can attend, at least 1
 * @param appearances who speaks, in order
 */
public record Session(
        Id id,
        Type type,
        @Nullable AgeGroup ageGroup,
        Track.Id track,
        UUID room,
        InTwoLanguages title,
        InTwoLanguages summary,
        int capacity,
        Instant start,
        Instant end,
        List<Appearance> appearances) {

    public Session {
        if ((type == Type.CLASS) != (ageGroup != null)) {
            throw new IllegalArgumentException("A class is for an age group, a session for all");
        }
        if (capacity < 1) {
            throw new IllegalArgumentException("A session has room for at least one");
        }
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("The session ends before it starts: " + start + ", " + end);
        }
        appearances = List.copyOf(appearances);
    }

    /** The id of a session. */
    public record Id(UUID value) {}

    /** What kind of session. */
    public enum Type {
        SESSION,
        /** Teaches how to use AI, for one age group. */
        CLASS
    }

    /** Somebody speaks in a session. */
    public record Appearance(Speaker.Id speaker, Speaker.Role role) {}
}
