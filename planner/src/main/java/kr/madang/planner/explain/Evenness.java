package kr.madang.planner.explain;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.madang.planner.Fairness;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.Participant.Side;
import kr.madang.planner.Plan;
import org.jspecify.annotations.Nullable;

/** Counts how evenly a plan serves each side. */
public final class Evenness {

    private static final int TOP = 3;

    private Evenness() {}

    /** The report of each side that has anybody with a request. */
    public static List<Fairness> of(MatchingProblem problem, Plan plan) {
        Map<Participant.Id, Participant> participants =
                problem.participants().stream().collect(toMap(Participant::id, one -> one));
        Set<MeetingRequest.Id> held = new HashSet<>();
        plan.meetings().forEach(meeting -> held.add(meeting.request()));
        Map<Participant.Id, int[]> counts = new HashMap<>();
        int[] top = new int[2];
        for (MeetingRequest request : problem.requests()) {
            if (request.wish() != Wish.NEVER) {
                int is = held.contains(request.id()) ? 1 : 0;
                for (Participant.Id id : List.of(request.first(), request.second())) {
                    int[] asked = counts.computeIfAbsent(id, one -> new int[2]);
                    asked[0]++;
                    asked[1] += is;
                }
                if (request.rank().orElse(TOP + 1) <= TOP) {
                    top[0]++;
                    top[1] += is;
                }
            }
        }
        return Arrays.stream(Side.values())
                .map(side -> of(side, participants, counts, top))
                .filter(report -> report.participants() > 0)
                .toList();
    }

    private static Fairness of(
            Side side, Map<Participant.Id, Participant> participants, Map<Participant.Id, int[]> counts, int[] top) {
        int[] meetings = counts.entrySet().stream()
                .filter(entry -> isOf(side, participants.get(entry.getKey())))
                .mapToInt(entry -> entry.getValue()[1])
                .sorted()
                .toArray();
        if (meetings.length == 0) {
            return new Fairness(side, 0, 0, 0, 0, 0, 1, 0, 0);
        }
        double leastServed = counts.entrySet().stream()
                .filter(entry -> isOf(side, participants.get(entry.getKey())))
                .mapToDouble(entry -> share(participants.get(entry.getKey()), entry.getValue()))
                .min()
                .orElse(1);
        return new Fairness(
                side,
                meetings.length,
                (int) Arrays.stream(meetings).filter(count -> count == 0).count(),
                meetings[0],
                meetings[meetings.length / 2],
                meetings[meetings.length - 1],
                leastServed,
                side == Side.EXHIBITOR ? 0 : top[1],
                side == Side.EXHIBITOR ? 0 : top[0]);
    }

    private static boolean isOf(Side side, @Nullable Participant participant) {
        return participant != null && participant.side() == side;
    }

    private static double share(@Nullable Participant participant, int[] askedAndHeld) {
        int room = participant == null ? askedAndHeld[0] : Math.min(participant.mostMeetings(), askedAndHeld[0]);
        return room == 0 ? 1 : askedAndHeld[1] / (double) room;
    }
}
