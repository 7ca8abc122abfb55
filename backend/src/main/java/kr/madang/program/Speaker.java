package kr.madang.program;

import java.util.UUID;
import kr.madang.shared.InTwoLanguages;

/** Somebody who speaks in public, under the name the programme prints. */
public record Speaker(Id id, InTwoLanguages name, InTwoLanguages affiliation) {

    /** The id of a speaker. */
    public record Id(UUID value) {}

    /** What a speaker does in a session. */
    public enum Role {
        SPEAKER,
        MODERATOR
    }
}
