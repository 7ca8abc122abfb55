package kr.madang.planner.drawing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Loss;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/**
 * Reads what has been published and what has changed since from lines such as
 * <pre>
 * B1-E1 S1/T1/I1       a meeting that was published
 * now S2               the second slot begins
 * freeze 30            so many minutes
 * gone B1              does not come any more
 * late B2 30           so many minutes
 * lost T1              a table or an interpreter
 * lost I1 S2 S4        from the start of the second slot to that of the fourth; without the last to the end
 * declined B1-E1
 * accepted B1-E1
 * new B1-E2 900 must   a request as {@link Drawing} reads it
 * joins B9 .. en       a participant as it reads it
 * </pre>
 *
 * @param plan worth what its meetings are worth in the problem
 */
public record DrawnChanges(Plan plan, PlanChanges changes) {

    public static DrawnChanges of(MatchingProblem problem, String... lines) {
        List<PlannedMeeting> meetings = new ArrayList<>();
        Optional<Instant> now = Optional.empty();
        Duration freeze = Duration.ZERO;
        Set<Participant.Id> gone = new HashSet<>();
        Map<Participant.Id, Duration> late = new HashMap<>();
        Map<Table.Id, Loss> tables = new HashMap<>();
        Map<Interpreter.Id, Loss> interpreters = new HashMap<>();
        Set<MeetingRequest.Id> declined = new HashSet<>();
        Set<MeetingRequest.Id> accepted = new HashSet<>();
        List<MeetingRequest> wishes = new ArrayList<>();
        List<Participant> newcomers = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case "now" -> now = Optional.of(start(problem, words[1]));
                case "freeze" -> freeze = Duration.ofMinutes(Long.parseLong(words[1]));
                case "gone" -> gone.add(new Participant.Id(words[1]));
                case "late" -> late.put(new Participant.Id(words[1]), Duration.ofMinutes(Long.parseLong(words[2])));
                case "lost" -> {
                    if (words[1].startsWith("T")) {
                        tables.put(new Table.Id(words[1]), loss(problem, words));
                    } else {
                        interpreters.put(new Interpreter.Id(words[1]), loss(problem, words));
                    }
                }
                case "declined" -> declined.add(Drawing.request(words[1]));
                case "accepted" -> accepted.add(Drawing.request(words[1]));
                case "new" -> wishes.addAll(Drawing.of(line.substring(4)).requests());
                case "joins" ->
                    newcomers.addAll(
                            Drawing.of(line.substring("joins ".length())).participants());
                default -> meetings.add(meeting(words[0], words[1]));
            }
        }
        return new DrawnChanges(
                new Plan(meetings, value(problem, meetings)),
                new PlanChanges(now, freeze, gone, late, tables, interpreters, declined, accepted, wishes, newcomers));
    }

    /** A meeting such as {@code B1-E1} at {@code S1/T1} or {@code S1/T1/I1}. */
    public static PlannedMeeting meeting(String request, String place) {
        String[] parts = place.split("/", -1);
        return new PlannedMeeting(
                Drawing.request(request),
                new Slot.Id(parts[0]),
                new Table.Id(parts[1]),
                Stream.of(parts).skip(2).map(Interpreter.Id::new).findFirst());
    }

    private static Loss loss(MatchingProblem problem, String... words) {
        return new Loss(
                Stream.of(words).skip(2).findFirst().map(slot -> start(problem, slot)),
                Stream.of(words).skip(3).findFirst().map(slot -> start(problem, slot)));
    }

    private static Instant start(MatchingProblem problem, String slot) {
        return problem.slots().stream()
                .filter(one -> one.id().value().equals(slot))
                .findFirst()
                .orElseThrow()
                .start();
    }

    private static long value(MatchingProblem problem, List<PlannedMeeting> meetings) {
        Set<MeetingRequest.Id> held = new HashSet<>();
        meetings.forEach(meeting -> held.add(meeting.request()));
        return problem.requests().stream()
                .filter(request -> held.contains(request.id()))
                .mapToInt(MeetingRequest::value)
                .sum();
    }
}
