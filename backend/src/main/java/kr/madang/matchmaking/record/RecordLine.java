package kr.madang.matchmaking.record;

import java.time.Instant;
import java.util.UUID;
import kr.madang.matchmaking.Named;

/**
 * A meeting that took place, and how far its record has come, as one of the two sides sees it.
 *
 * @param table the number of the table
 * @param own whether this side has written the newest version
 * @param version the newest version; 0 if there is none
 */
public record RecordLine(
        UUID meeting,
        Instant start,
        Instant end,
        int table,
        Named other,
        RecordState state,
        boolean own,
        int version) {}
