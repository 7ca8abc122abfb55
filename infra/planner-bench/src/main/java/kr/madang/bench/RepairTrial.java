package kr.madang.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import kr.madang.planner.json.ProblemReader;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Lets a twentieth of the participants stay away from the middle of an expo on, and has the planner mend its plan. */
final class RepairTrial {

    private static final int ONE_IN = 20;
    private static final int PERCENT = 100;
    private static final double SECONDS = 5;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Programs programs;
    private final Measuring measuring;
    private final Trial trial;
    private final Path folder;

    RepairTrial(Programs programs, Measuring measuring, Trial trial, Path folder) {
        this.programs = programs;
        this.measuring = measuring;
        this.trial = trial;
        this.folder = folder;
    }

    /** Once with nothing moved that could stay, once with one in a hundred meetings moved. */
    List<Mended> mend(Expo expo) {
        Path changes = folder.resolve("changes.json");
        write(ProblemReader.read(trial.problem(expo)), expo.seed(), changes);
        Mended untouched = mend(expo, changes, 0);
        return untouched.kept() == 0
                ? List.of(untouched)
                : List.of(untouched, mend(expo, changes, Math.toIntExact(untouched.kept() / PERCENT)));
    }

    private Mended mend(Expo expo, Path changes, int mostMoved) {
        Path changed = folder.resolve("changed.json");
        Path plan = folder.resolve("mended.json");
        Measured run = measuring.run(
                programs.planner(
                        "repair",
                        trial.problem(expo).toString(),
                        trial.plan(expo, Contender.PLANNER).toString(),
                        changes.toString(),
                        "--out",
                        plan.toString(),
                        "--problem-out",
                        changed.toString(),
                        "--max-moved",
                        Integer.toString(mostMoved),
                        "--seconds",
                        Double.toString(SECONDS)),
                LONGEST);
        double load = Machine.load();
        String verdict = run.status() == 0 ? Trial.verdict(trial.check(changed, plan)) : "no plan";
        return new Mended(
                expo,
                mostMoved,
                run.figure("value").orElse(0),
                run.figure("bound").orElse(0),
                run.word("first_seconds"),
                run.figure("kept").orElse(0),
                run.figure("moved").orElse(0) + run.figure("given_up").orElse(0),
                run.peakMemory(),
                load,
                verdict);
    }

    private static void write(MatchingProblem problem, int seed, Path file) {
        List<Participant> participants = new ArrayList<>(problem.participants());
        Collections.shuffle(participants, new Random(seed));
        List<Instant> starts =
                problem.slots().stream().map(Slot::start).sorted().toList();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("format", "plan-changes/1");
            json.writeStringProperty("now", starts.get(starts.size() / 2).toString());
            json.writeArrayPropertyStart("noShows");
            participants.stream()
                    .limit(participants.size() / ONE_IN)
                    .forEach(one -> json.writeString(one.id().value()));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /**
     * A mended plan.
     *
     * @param bound of what was left to plan, proven anew
     * @param firstSeconds from the end of reading to the first valid plan
     * @param kept meetings that could stay and have stayed
     * @param changed meetings that could have stayed
     */
    record Mended(
            Expo expo,
            int mostMoved,
            long value,
            long bound,
            String firstSeconds,
            long kept,
            long changed,
            long peakMemory,
            double load,
            String verdict) {

        double ratio() {
            return bound == 0 ? 0 : value / (double) bound;
        }
    }
}
