package kr.madang.planner.bound;

import java.util.stream.IntStream;
import kr.madang.planner.BoundCertificate;

/** Meetings that are promised to participants of a selection beyond their least, and what those cost in promises. */
final class RaisedPromises {

    private final SelectionArcs arcs;
    private final NetworkSimplex simplex;
    private final long raise;
    private final long promise;

    /**
     * @param raise what one more promise is worth: more than all values together
     * @param promise what a promise that is kept whatever is raised is worth: more than all raises together
     */
    RaisedPromises(SelectionArcs arcs, NetworkSimplex simplex, long raise, long promise) {
        this.arcs = arcs;
        this.simplex = simplex;
        this.raise = raise;
        this.promise = promise;
    }

    /** Counts it as one more promise kept if the participant has so many meetings; all promises count the same. */
    void raise(int participant, int level) {
        cost(participant, level, -raise);
    }

    /** From now on the participant has so many meetings, whatever is raised later. */
    void keep(int participant, int level) {
        cost(participant, level, -promise);
    }

    /** The participant need not have so many meetings. */
    void waive(int participant, int level) {
        cost(participant, level, 0);
    }

    private void cost(int participant, int level, long cost) {
        for (int copy = 0; copy < arcs.copies(); copy++) {
            simplex.cost(arcs.ofLevel(copy, participant, level), cost);
        }
    }

    /** Whether the participant has so many meetings. */
    boolean reaches(int participant, int level) {
        return IntStream.range(0, arcs.copies())
                .allMatch(copy -> simplex.flow(arcs.ofLevel(copy, participant, level)) > 0);
    }

    /** The price of a meeting of the participant in raised promises, in thousandths of one. */
    long priceOf(int participant) {
        return IntStream.range(0, arcs.copies())
                        .mapToLong(copy -> price(arcs.ofMeetings(copy, participant)))
                        .sum()
                / arcs.copies();
    }

    /** The price of a shared table in raised promises, in thousandths of one. */
    long priceOfATable() {
        return Math.max(0, price(arcs.ofTables()));
    }

    private long price(int arc) {
        return BoundCertificate.SCALE * Math.round(-simplex.reducedCost(arc) / (double) raise);
    }
}
