package kr.madang.planner.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import kr.madang.planner.Clash;
import kr.madang.planner.Clash.Promise.LeastMeetings;
import kr.madang.planner.Clash.Promise.ToHold;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlanOutcome.Status;
import kr.madang.planner.run.Clashes;

/** Says of an infeasible problem which promises clash. */
final class ClashLines {

    private static final Duration LEAST_TIME = Duration.ofMillis(500);

    private static final int MOST_SHOWN = 20;

    private ClashLines() {}

    /**
     * What clashes where the outcome is that no plan keeps all promises.
     *
     * @param left the time that is left to find out
     */
    static Optional<Clash> find(MatchingProblem problem, PlanOutcome outcome, Duration left) {
        return outcome.status() == Status.INFEASIBLE
                ? Optional.of(
                        Clashes.in(outcome.guarantee().on(problem), left.compareTo(LEAST_TIME) < 0 ? LEAST_TIME : left))
                : Optional.empty();
    }

    static void print(Clash clash, Sentences sentences, PrintWriter lines) {
        int promises = clash.promises().size();
        lines.println("clash promises=" + promises + " minimal=" + clash.minimal() + " "
                + sentences.say(clash.minimal() ? "clash.minimal" : "clash", promises));
        clash.promises().stream().limit(MOST_SHOWN).forEach(one -> lines.println(line(one, sentences)));
        if (promises > MOST_SHOWN) {
            lines.println(
                    "clash more=" + (promises - MOST_SHOWN) + " " + sentences.say("clash.more", promises - MOST_SHOWN));
        }
    }

    private static String line(Clash.Promise promise, Sentences sentences) {
        if (promise instanceof ToHold one) {
            return line(one, sentences);
        }
        Participant participant = ((LeastMeetings) promise).participant();
        return "clash participant=" + participant.id() + " least=" + participant.leastMeetings() + " "
                + sentences.say("clash.least", participant.id(), participant.leastMeetings());
    }

    private static String line(ToHold promise, Sentences sentences) {
        MeetingRequest request = promise.request();
        String kind = promise.kind();
        String line = "clash request=" + request.id() + " promise=" + kind;
        return request.pin()
                .map(pin -> line + " slot=" + pin.slot() + " "
                        + sentences.say("clash." + kind, request.id(), request.first(), request.second(), pin.slot()))
                .orElseGet(() ->
                        line + " " + sentences.say("clash." + kind, request.id(), request.first(), request.second()));
    }
}
