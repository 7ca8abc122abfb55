package kr.madang.matchmaking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pair that a plan holds: in which slot, at which table, with whose help.
 *
 * @param seat which of the exhibitor's representatives holds it, from 1
 */
public record PlannedMeeting(
        UUID buyer,
        UUID exhibitor,
        int value,
        UUID slot,
        UUID table,
        int seat,
        @Nullable UUID interpreter) {}
