package kr.madang.planner.b2b;

/** Hears how a run goes, on the thread that started it, four times a second at most. */
@FunctionalInterface
public interface B2bListener {

    void progressed(B2bProgress progress);
}
