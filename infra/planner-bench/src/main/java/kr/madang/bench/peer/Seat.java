package kr.madang.bench.peer;

import java.util.Optional;
import kr.madang.planner.Slot;

/** A request that is held: when, and helped by whom. */
public record Seat(PlainRequest request, Slot.Id slot, Optional<Crew> crew) {}
