package kr.madang.planner.search;

import java.util.Iterator;
import java.util.Random;
import java.util.function.Supplier;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/** Gives the search its moves: random rearrangements of the working solution, all of them valid, without end. */
public class Rearrangements implements MoveIteratorFactory<Searched, Rearrangement> {

    @Override
    public long getSize(ScoreDirector<Searched> director) {
        Searched searched = director.getWorkingSolution();
        return (long) searched.timetable().problem().requests()
                * searched.timetable().problem().slots();
    }

    @Override
    public Iterator<Rearrangement> createOriginalMoveIterator(ScoreDirector<Searched> director) {
        throw new UnsupportedOperationException("rearrangements have no order; they are chosen at random");
    }

    @Override
    public Iterator<Rearrangement> createRandomMoveIterator(ScoreDirector<Searched> director, Random random) {
        Supplier<Rearrangement> proposals = director.getWorkingSolution().proposals(random);
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Rearrangement next() {
                return proposals.get();
            }
        };
    }
}
