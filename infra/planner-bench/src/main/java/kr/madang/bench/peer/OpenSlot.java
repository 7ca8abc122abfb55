package kr.madang.bench.peer;

import kr.madang.planner.Slot;

/** A slot and the meetings there are tables for. */
public record OpenSlot(Slot.Id id, int tables) {}
