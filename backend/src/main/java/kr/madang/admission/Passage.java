package kr.madang.admission;

import java.time.Instant;
import java.util.UUID;

/** How somebody last passed a gate before. */
public record Passage(Scan.Direction direction, Instant at, UUID gate) {}
