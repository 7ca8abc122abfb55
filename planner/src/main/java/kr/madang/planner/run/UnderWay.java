package kr.madang.planner.run;

import java.util.function.Consumer;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.search.Guide;
import kr.madang.planner.search.MeetingSearch;
import kr.madang.planner.search.SearchLimits;
import kr.madang.planner.timetable.Arrangement;
import kr.madang.planner.timetable.Memory;
import kr.madang.planner.timetable.Timetable;

/** A search that is under way on the worker, and which any thread may end. */
final class UnderWay {

    private final MeetingSearch search;
    private final IndexedProblem problem;
    private final boolean forComfort;

    /** A search that is about to begin. */
    UnderWay(SearchLimits limits, IndexedProblem problem) {
        search = new MeetingSearch(limits);
        this.problem = problem;
        forComfort = limits.floor().isPresent();
    }

    Arrangement improve(Timetable start, Guide guide, Consumer<Memory> improved) {
        return search.improve(start, guide, improved);
    }

    Arrangement comfort(Timetable start, Consumer<Memory> improved) {
        return search.comfort(start, improved);
    }

    IndexedProblem problem() {
        return problem;
    }

    boolean forComfort() {
        return forComfort;
    }

    void stop() {
        search.stop();
    }
}
