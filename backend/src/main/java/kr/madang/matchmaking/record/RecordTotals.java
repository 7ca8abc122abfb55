package kr.madang.matchmaking.record;

import java.util.List;

/**
 * How far the records of all meetings have come, and what they come to. The newest version of a record counts, and no other.
 *
 * @param counts every state that a record is in
 * @param sums by state and currency; without those that name no amount
 */
public record RecordTotals(List<Count> counts, List<Sum> sums) {

    public RecordTotals {
        counts = List.copyOf(counts);
        sums = List.copyOf(sums);
    }

    /** So many records are in this state. */
    public record Count(RecordState state, int records) {}

    /**
     * What so many records of a state come to in one currency.
     *
     * @param amounts one that none of them names is null
     */
    public record Sum(RecordState state, int records, RecordedAmounts amounts) {}
}
