package kr.madang.planner.run;

import kr.madang.planner.ChangeCheck;
import kr.madang.planner.Guarantee;
import kr.madang.planner.InvalidMatchingProblem;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.RepairListener;
import kr.madang.planner.RepairSettings;
import kr.madang.planner.Repaired;
import kr.madang.planner.index.IndexedProblem;

/** Repairs plans of one problem: what takes long and does not depend on the changes is done beforehand. */
public final class PlanRepair {

    private final IndexedProblem indexed;

    private PlanRepair(MatchingProblem problem) {
        Beside<IndexedProblem> indexing = Beside.work(() -> IndexedProblem.of(problem));
        Sound.requiredAfterChanges(problem);
        indexed = indexing.result();
    }

    /**
     * Gets ready to repair plans of the problem, which may have been repaired before.
     *
     * @throws InvalidMatchingProblem when {@link kr.madang.planner.ProblemCheck#afterChanges} finds a defect
     */
    public static PlanRepair prepare(MatchingProblem problem) {
        return new PlanRepair(problem);
    }

    /**
     * The plan repaired after the changes. The listener hears of the first valid plan as soon as there is one.
     *
     * @param guarantee what the plan promises everybody, who is promised as much of the repaired one as can be kept
     * @throws InvalidMatchingProblem when the changes do not fit the problem, or contradict the plan
     */
    public Repaired repair(
            Plan plan, Guarantee guarantee, PlanChanges changes, RepairSettings settings, RepairListener listener) {
        Sound.refuse(ChangeCheck.of(indexed.source(), changes));
        IndexedProblem joined =
                changes.newcomers().isEmpty() ? indexed : IndexedProblem.of(changes.joined(indexed.source()));
        return new Mending(joined, plan, guarantee.meetings(), settings, listener).after(changes);
    }
}
