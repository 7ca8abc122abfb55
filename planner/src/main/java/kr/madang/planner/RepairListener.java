package kr.madang.planner;

import java.time.Duration;

/** Hears of the first valid plan of a repair, in which nothing that can stay is moved; the proof comes later. */
@FunctionalInterface
public interface RepairListener {

    /** Called once, {@code after} the start of the repair. */
    void mended(Plan first, Duration after);
}
