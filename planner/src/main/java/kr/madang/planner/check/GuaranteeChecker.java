package kr.madang.planner.check;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.madang.planner.Guarantee;
import kr.madang.planner.Guarantee.Shortage;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.check.Violation.Rule;

/**
 * Whether totals alone account for everybody who is promised fewer meetings than are guaranteed. Who asked for fewer has no more; of the
 * others, no more reach a level than the prices of a shortage prove: whoever adds up the prices of all that is scarce, and what each
 * request pays above them, has an upper bound on the participants that reach the level.
 */
public final class GuaranteeChecker {

    /** Prices are in this fraction of a meeting. */
    private static final long SCALE = 1000;

    private final MatchingProblem problem;
    private final Guarantee guarantee;
    private final Openings openings;
    private final Map<Participant.Id, Integer> asked = new HashMap<>();
    private final Map<Participant.Id, int[]> inSlot = new HashMap<>();

    private GuaranteeChecker(MatchingProblem problem, Guarantee guarantee) {
        this.problem = problem;
        this.guarantee = guarantee;
        openings = new Openings(problem);
        for (MeetingRequest request : problem.requests()) {
            BitSet open = openings.of(request);
            if (!open.isEmpty()) {
                count(request.first(), open);
                count(request.second(), open);
            }
        }
    }

    /** Each level at which more participants are promised too little than is proven to be necessary. */
    public static List<Violation> violations(MatchingProblem problem, Guarantee guarantee) {
        List<Violation> violations = new ArrayList<>();
        if (guarantee.fewer().isEmpty()) {
            return violations;
        }
        GuaranteeChecker checker = new GuaranteeChecker(problem, guarantee);
        Map<Integer, Shortage> shortages =
                guarantee.shortages().stream().collect(toMap(Shortage::level, one -> one, (one, other) -> one));
        for (int level = 1; level <= guarantee.meetings(); level++) {
            Shortage shortage = shortages.getOrDefault(level, new Shortage(level, 0, Map.of(), 0));
            long without = checker.without(level);
            long proven = checker.provenWithout(shortage);
            if (without > proven || shortage.participants() > proven) {
                violations.add(new Violation(
                        Rule.GUARANTEE_GIVEN,
                        "meeting=" + level + " guaranteed=" + guarantee.meetings() + " without=" + without + " proven="
                                + proven));
            }
        }
        return violations;
    }

    private void count(Participant.Id participant, BitSet open) {
        asked.merge(participant, 1, Integer::sum);
        int[] counts = inSlot.computeIfAbsent(
                participant, one -> new int[problem.slots().size()]);
        open.stream().forEach(slot -> counts[slot]++);
    }

    /** How many are promised all meetings below the level, asked for this one too, and are not promised it. */
    private long without(int level) {
        return problem.participants().stream()
                .filter(one -> raised(one, level) && promised(one) < level)
                .count();
    }

    /** How many participants at least do not reach the level of the shortage, given what all are promised below it. */
    private long provenWithout(Shortage shortage) {
        long raised = problem.participants().stream()
                .filter(one -> raised(one, shortage.level()))
                .count();
        try {
            return shortage.tablePrice() < 0 ? 0 : raised - Math.floorDiv(mostRaised(shortage), SCALE);
        } catch (ArithmeticException tooHigh) {
            return 0; // such prices prove nothing
        }
    }

    private long mostRaised(Shortage shortage) {
        long most = 0;
        for (int tables : openings.sharedTables()) {
            most = Math.addExact(most, Math.multiplyExact(shortage.tablePrice(), tables));
        }
        for (Participant participant : problem.participants()) {
            most = Math.addExact(most, most(participant, shortage));
        }
        for (MeetingRequest request : problem.requests()) {
            most = Math.addExact(most, mostEarned(request, shortage));
        }
        return most;
    }

    /** What a participant is worth at most: one if it is to be raised and reaches the level, and its price a meeting. */
    private long most(Participant participant, Shortage shortage) {
        long price = price(participant.id(), shortage);
        int reaches = raised(participant, shortage.level()) ? shortage.level() : Integer.MAX_VALUE;
        long least = Math.max(least(participant), Math.min(promised(participant), shortage.level() - 1));
        long most = Math.max(least, Math.min(participant.mostMeetings(), seats(participant)));
        long best = Math.max(at(least, reaches, price), at(most, reaches, price));
        return reaches > most ? best : Math.max(best, at(reaches, reaches, price));
    }

    private static long at(long meetings, int reaches, long price) {
        return Math.addExact(Math.multiplyExact(price, meetings), meetings >= reaches ? SCALE : 0);
    }

    private long mostEarned(MeetingRequest request, Shortage shortage) {
        if (openings.of(request).isEmpty()) {
            return 0;
        }
        long paid = Math.addExact(price(request.first(), shortage), price(request.second(), shortage));
        long earned =
                Math.negateExact(Math.addExact(paid, openings.atSharedTable(request) ? shortage.tablePrice() : 0));
        return request.isPromised() ? earned : Math.max(0, earned);
    }

    /** Whether the participant is promised all meetings below the level by the guarantee alone, and asked for this one. */
    private boolean raised(Participant participant, int level) {
        return least(participant) < level && promised(participant) >= level - 1 && attainable(participant) >= level;
    }

    private int promised(Participant participant) {
        return guarantee.attainableBy(participant.id());
    }

    private int least(Participant participant) {
        return Math.min(participant.leastMeetings(), asked.getOrDefault(participant.id(), 0));
    }

    /** As many as it asked for, wants, and has room for. */
    private long attainable(Participant participant) {
        int[] counts = inSlot.getOrDefault(participant.id(), new int[0]);
        long room = 0;
        for (int slot = 0; slot < counts.length; slot++) {
            room += counts[slot] == 0 ? 0 : Math.min(counts[slot], openings.seats(participant, slot));
        }
        return Math.min(Math.min(room, participant.mostMeetings()), asked.getOrDefault(participant.id(), 0));
    }

    private long seats(Participant participant) {
        return openings.available(participant.id()).stream()
                .mapToLong(slot -> openings.seats(participant, slot))
                .sum();
    }

    private static long price(Participant.Id participant, Shortage shortage) {
        return shortage.prices().getOrDefault(participant, 0L);
    }
}
