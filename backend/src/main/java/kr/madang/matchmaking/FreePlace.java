package kr.madang.matchmaking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a pair could meet in a slot with nobody else's meeting touched.
 *
 * @param interpreter null where they share a language
 */
public record FreePlace(FreeTime time, UUID table, @Nullable UUID interpreter) {}
