package kr.madang.matchmaking.day;

import java.time.Instant;
import kr.madang.matchmaking.Named;

/**
 * A meeting that was set without anybody's tap.
 *
 * @param table by its number
 */
public record AutomaticRefill(Named buyer, Named exhibitor, Instant start, Instant end, int table, Instant setAt) {}
