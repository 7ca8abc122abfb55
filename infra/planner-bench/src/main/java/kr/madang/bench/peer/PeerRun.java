package kr.madang.bench.peer;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import kr.madang.bench.peer.Peer.Answer;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.json.ProblemReader;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** One peer in its own process: reads a problem, plans it within the time, writes the plan, and says in a line what it knows. */
public final class PeerRun {

    /** Writing the plan takes this part of the time of starting and reading, as with the planner itself. */
    private static final int WRITING_IN_READINGS = 2;

    private static final Duration LEAST_TIME = Duration.ofMillis(50);

    private PeerRun() {}

    /** Takes the arguments {@code PROBLEM.json SECONDS PLAN.json}; the seconds count from the start of the process. */
    public static void of(String[] arguments, Peer peer) {
        MatchingProblem problem = ProblemReader.read(Path.of(arguments[0]));
        Answer answer = peer.answer(problem, timeLeft(Double.parseDouble(arguments[1])));
        answer.plan().ifPresent(plan -> {
            try (JsonGenerator json =
                    JsonMapper.shared().createGenerator(Path.of(arguments[2]).toFile(), JsonEncoding.UTF8)) {
                json.writeStartObject();
                json.writeStringProperty("format", "meeting-plan/1");
                json.writeNumberProperty("value", plan.value());
                json.writeArrayPropertyStart("meetings");
                plan.meetings().forEach(meeting -> write(meeting, json));
                json.writeEndArray();
                json.writeEndObject();
            }
        });
        String value =
                answer.plan().isPresent() ? "value=" + answer.plan().get().value() : "plan=none";
        String bound = answer.bound().isPresent() ? " bound=" + answer.bound().getAsLong() : "";
        System.out.println(String.format(Locale.ROOT, "%s%s", value, bound));
    }

    private static void write(PlannedMeeting meeting, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("request", meeting.request().value());
        json.writeStringProperty("slot", meeting.slot().value());
        json.writeStringProperty("table", meeting.table().value());
        meeting.interpreter().ifPresent(who -> json.writeStringProperty("interpreter", who.value()));
        json.writeEndObject();
    }

    private static Duration timeLeft(double seconds) {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        Duration reading = Duration.ofMillis(System.currentTimeMillis() - started);
        Duration left = Duration.ofMillis(Math.round(1000 * seconds))
                .minus(reading)
                .minus(reading.dividedBy(WRITING_IN_READINGS));
        return left.compareTo(LEAST_TIME) < 0 ? LEAST_TIME : left;
    }
}
