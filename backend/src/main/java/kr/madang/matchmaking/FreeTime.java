package kr.madang.matchmaking;

import java.time.Instant;
import java.util.UUID;

/** A slot in which both sides of a meeting, a table and whoever must interpret are free. It is not held for anybody. */
public record FreeTime(UUID slot, Instant start, Instant end) {}
