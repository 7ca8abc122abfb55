package kr.madang.matchmaking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pair that a plan holds: in which slot, at which table, with whose help. */
public record PlannedMeeting(
        UUID buyer,
        UUID exhibitor,
        int value,
        UUID slot,
        UUID table,
        @Nullable UUID interpreter) {}
