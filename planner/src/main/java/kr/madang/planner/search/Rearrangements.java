package kr.madang.planner.search;

import java.util.Iterator;
import java.util.Random;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/** Gives the search its moves: random rearrangements of the working plan, all of them valid, without end. */
public class Rearrangements implements MoveIteratorFactory<WorkingPlan, Rearrangement> {

    @Override
    public long getSize(ScoreDirector<WorkingPlan> director) {
        WorkingPlan plan = director.getWorkingSolution();
        return (long) plan.getMeetings().size() * plan.getPlaces().size();
    }

    @Override
    public Iterator<Rearrangement> createOriginalMoveIterator(ScoreDirector<WorkingPlan> director) {
        throw new UnsupportedOperationException("rearrangements have no order; they are chosen at random");
    }

    @Override
    public Iterator<Rearrangement> createRandomMoveIterator(ScoreDirector<WorkingPlan> director, Random random) {
        Proposals proposals = director.getWorkingSolution().proposals(random);
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Rearrangement next() {
                return proposals.next();
            }
        };
    }
}
