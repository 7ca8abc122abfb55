package kr.madang.planner.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.Guarantee;
import kr.madang.planner.Guarantee.Shortage;
import kr.madang.planner.GuaranteePoint;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Participant;
import kr.madang.planner.index.IndexedProblem;

/**
 * Guarantees everybody one meeting, then two, and so on, each time to as many as possible without taking from anybody
 * what was guaranteed before. Only totals count here: slots and interpreters may stand in the way of the last few.
 */
public final class Guarantees {

    private final IndexedProblem problem;
    private final long[] crews;
    private final long sharedTable;
    private final SelectionNetwork network;
    private final int[] attainable;
    private final int[] promised;
    private final List<Shortage> shortages = new ArrayList<>();
    private final long supply;

    /** @param sharedTable the price of a shared table where others have an owner; elsewhere their number is kept to */
    private Guarantees(IndexedProblem problem, long sharedTable, long[] crews, int most) {
        this.problem = problem;
        this.sharedTable = sharedTable;
        this.crews = crews;
        attainable = Attainable.of(problem);
        promised = new int[problem.participants()];
        network = new SelectionNetwork(
                problem,
                Sides.of(problem),
                Arrays.stream(attainable).map(one -> Math.min(one, most)).toArray());
        supply = supply();
        solve();
    }

    /** The guarantee of so many meetings to everybody who asked for as many. */
    public static Guarantee of(IndexedProblem problem, int meetings) {
        if (meetings == 0) {
            return Guarantee.none();
        }
        Guarantees steps = new Guarantees(problem, 0, new long[problem.crews().size()], meetings);
        for (int level = 1; level <= meetings; level++) {
            steps.raiseTo(level);
        }
        return steps.guarantee(meetings);
    }

    /** What each guarantee costs, from none to the most, in a problem free of defects. */
    public static List<GuaranteePoint> curve(MatchingProblem problem, int most) {
        return curve(Bound.of(problem), most);
    }

    /** What each guarantee costs, from none to the most, at the bound's prices of interpreters. */
    public static List<GuaranteePoint> curve(Bound bound, int most) {
        IndexedProblem problem = bound.problem();
        FlatPrices prices = bound.flat();
        Guarantees steps = new Guarantees(problem, problem.hasOwners() ? prices.table() : 0, prices.crews(), most);
        List<GuaranteePoint> points = new ArrayList<>();
        long free = steps.bound();
        points.add(new GuaranteePoint(Guarantee.none(), free, 0));
        for (int level = 1; level <= most; level++) {
            steps.raiseTo(level);
            points.add(new GuaranteePoint(steps.guarantee(level), steps.bound(), free - steps.bound()));
        }
        return points;
    }

    private void solve() {
        network.select(sharedTable, crews, () -> false);
    }

    private void raiseTo(int level) {
        int[] raised = participantsAt(level);
        for (int participant : raised) {
            network.promises().raise(participant, level);
        }
        solve();
        int without = 0;
        for (int participant : raised) {
            without += network.promises().reaches(participant, level) ? 0 : 1;
        }
        if (without > 0) {
            shortages.add(shortage(level, without));
        }
        for (int participant : raised) {
            if (network.promises().reaches(participant, level)) {
                promised[participant] = level;
                network.promises().keep(participant, level);
            } else {
                network.promises().waive(participant, level);
            }
        }
        for (int participant = 0; participant < promised.length; participant++) {
            if (promised[participant] == level - 1
                    && problem.leastMeetings(participant) >= level
                    && attainable[participant] >= level) {
                promised[participant] = level;
            }
        }
        if (without > 0) {
            solve();
        }
    }

    /** Who has all meetings so far and asked for one more. */
    private int[] participantsAt(int level) {
        int[] all = new int[promised.length];
        Arrays.setAll(all, participant -> participant);
        return Arrays.stream(all)
                .filter(one -> promised[one] == level - 1 && attainable[one] >= level)
                .filter(one -> problem.leastMeetings(one) < level)
                .toArray();
    }

    private Shortage shortage(int level, int participants) {
        Map<Participant.Id, Long> found = new HashMap<>();
        for (int participant = 0; participant < promised.length; participant++) {
            long price = network.promises().priceOf(participant);
            if (price != 0) {
                found.put(problem.participantAt(participant).id(), price);
            }
        }
        long table = problem.hasOwners()
                ? 0
                : network.promises().priceOfATable(); // where there are owners not all are counted
        return new Shortage(level, participants, found, table);
    }

    private Guarantee guarantee(int meetings) {
        Map<Participant.Id, Integer> fewer = new HashMap<>();
        for (int participant = 0; participant < promised.length; participant++) {
            if (promised[participant] < meetings) {
                fewer.put(problem.participantAt(participant).id(), promised[participant]);
            }
        }
        return new Guarantee(meetings, fewer, shortages, Map.of());
    }

    /** The bound on plans that keep what is guaranteed so far, in value. */
    private long bound() {
        return Math.floorDiv(network.worth(sharedTable, crews) + supply, BoundCertificate.SCALE);
    }

    /** What all crews, and the shared tables where others have an owner, cost at these prices. */
    private long supply() {
        long cost = 0;
        for (int slot = 0; slot < problem.slots(); slot++) {
            cost += sharedTable * problem.tables(slot);
            for (int crew = 0; crew < crews.length; crew++) {
                cost += crews[crew] * problem.crews().working(crew, slot);
            }
        }
        return cost;
    }
}
