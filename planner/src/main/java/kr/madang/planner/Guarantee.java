package kr.madang.planner;

import java.util.List;
import java.util.Map;

/**
 * A promise to everybody: so many meetings, or all that the participant asked for and could hold. Where not all can have
 * them, as many participants as possible have one meeting, of these as many as possible two, and so on.
 *
 * @param meetings how many are guaranteed, 0 for none
 * @param fewer who is promised fewer, and how many
 * @param shortages proves for each level that not everybody reaches that no more can
 * @param missed who is promised fewer still, and how many fewer, as no plan was found that keeps more
 */
public record Guarantee(
        int meetings,
        Map<Participant.Id, Integer> fewer,
        List<Shortage> shortages,
        Map<Participant.Id, Integer> missed) {

    public Guarantee {
        if (meetings < 0) {
            throw new IllegalArgumentException("fewer than no meetings are guaranteed: " + meetings);
        }
        fewer = Map.copyOf(fewer);
        shortages = List.copyOf(shortages);
        missed = Map.copyOf(missed);
    }

    public static Guarantee none() {
        return new Guarantee(0, Map.of(), List.of(), Map.of());
    }

    /** How many meetings the participant is promised. */
    public int promisedTo(Participant.Id participant) {
        return attainableBy(participant) - missed.getOrDefault(participant, 0);
    }

    /** How many meetings the participant could be promised if only totals counted. */
    public int attainableBy(Participant.Id participant) {
        return fewer.getOrDefault(participant, meetings);
    }

    /** This guarantee without what these participants miss. */
    public Guarantee without(Map<Participant.Id, Integer> missing) {
        return new Guarantee(meetings, fewer, shortages, missing);
    }

    /** The problem with everybody's least meetings raised to what is guaranteed. */
    public MatchingProblem on(MatchingProblem problem) {
        return meetings == 0
                ? problem
                : problem.withParticipants(problem.participants().stream()
                        .map(one -> one.promised(Math.max(one.leastMeetings(), promisedTo(one.id()))))
                        .toList());
    }

    /**
     * Why some participants cannot have one meeting more: prices, in thousandths of a meeting, at which all that is
     * scarce does not pay for it. A negative price of a participant says that it wants a meeting that is not there, a
     * positive one that others want it and it has no more time.
     *
     * @param level the meeting that not everybody can have, 1 for the first
     * @param participants how many at least have to do without it
     * @param prices of one meeting of each participant; those absent are 0
     * @param tablePrice of a shared table in any slot
     */
    public record Shortage(int level, int participants, Map<Participant.Id, Long> prices, long tablePrice) {

        public Shortage {
            prices = Map.copyOf(prices);
        }
    }
}
