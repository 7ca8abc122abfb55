package kr.madang.program;

import java.util.UUID;
import kr.madang.shared.InTwoLanguages;

/** A theme that sessions belong to. */
public record Track(Id id, InTwoLanguages name) {

    /** The id of a track. */
    public record Id(UUID value) {}
}
