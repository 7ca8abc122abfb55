package kr.madang.planner.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import kr.madang.planner.Fairness;
import kr.madang.planner.GuaranteePoint;
import kr.madang.planner.InvalidMatchingProblem;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.OneMore;
import kr.madang.planner.ProblemCheck;
import kr.madang.planner.ProblemDefect;
import kr.madang.planner.Reason;
import kr.madang.planner.bound.Guarantees;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.check.Violation;
import kr.madang.planner.explain.Bottleneck;
import kr.madang.planner.explain.Evenness;
import kr.madang.planner.explain.OneMoreWorth;
import kr.madang.planner.explain.Reasons;
import kr.madang.planner.explain.SideComfort;
import kr.madang.planner.explain.Standby;
import kr.madang.planner.json.PlanFile;
import kr.madang.planner.json.PlanReader;
import kr.madang.planner.json.ProblemReader;
import kr.madang.planner.json.ReasonWriter;
import kr.madang.planner.rules.Statement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why a plan is as it is. */
@Command(
        name = "explain",
        description =
                "Says what each constraint contributes, who is served how well, what is scarce, and why requests are"
                        + " held or not.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // the command line's framework fills the fields
final class Explain implements Callable<Integer> {

    /** Beyond that the constraint streams take long; a valid plan's parts follow from its figures, too. */
    private static final int MOST_REQUESTS_FOR_STREAMS = 100_000;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PROBLEM.json", description = "The problem.")
    private Path problemFile;

    @Parameters(index = "1", paramLabel = "PLAN.json", description = "A valid plan.")
    private Path planFile;

    @Option(names = "--request", paramLabel = "ID", description = "Why this request is held where it is, or is not.")
    private @Nullable String request;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many bottlenecks of each kind are shown (default: ${DEFAULT-VALUE}).")
    private int top;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = "en",
            description = "The language of the sentences, en or ko (default: ${DEFAULT-VALUE}).")
    private String language;

    @Override
    public Integer call() {
        Sentences sentences = Sentences.in(language);
        MatchingProblem problem = ProblemReader.read(problemFile);
        List<ProblemDefect> defects = ProblemCheck.afterChanges(problem);
        if (!defects.isEmpty()) {
            throw new InvalidMatchingProblem(defects);
        }
        PlanFile file = PlanReader.read(planFile);
        PrintWriter out = spec.commandLine().getOut();
        List<Violation> violations = PlanChecker.violations(problem, file.plan());
        violations.forEach(one -> out.println(sentences.line(one)));
        if (!violations.stream().allMatch(one -> one.rule().isPromise())) {
            return PlannerCli.NO;
        }
        Map<MeetingRequest.Id, Reason> reasons = Reasons.of(problem, file.plan());
        if (request != null) {
            Reason reason = reasons.get(new MeetingRequest.Id(request));
            if (reason == null) {
                throw new IllegalArgumentException("no such request: " + request);
            }
            out.println("request " + request + " reason=" + ReasonWriter.kind(reason) + " " + sentences.say(reason));
            Standby.of(problem, file.plan()).stream()
                    .filter(one -> one.meeting().value().equals(request))
                    .flatMap(one -> one.instead().stream())
                    .forEach(one -> out.println("standby " + one.request() + " in " + one.slot() + " at " + one.table()
                            + " " + sentences.say("standby.one", one.request(), one.slot(), one.table())));
        } else {
            constraints(problem, file, sentences, out);
            fairness(problem, file, sentences, out);
            comfort(problem, file, sentences, out);
            bottlenecks(problem, file, sentences, out);
            if (violations.isEmpty()) {
                guarantees(problem, sentences, out);
                worths(problem, sentences, out);
                standby(problem, file, sentences, out);
            }
            new TreeMap<>(reasons.values().stream().collect(groupingBy(ReasonWriter::kind, counting())))
                    .forEach((kind, count) -> out.println(
                            "reason " + kind + " requests=" + count + " " + sentences.say("reasons." + kind, count)));
        }
        out.flush();
        return violations.isEmpty() ? 0 : PlannerCli.NO;
    }

    private static void constraints(MatchingProblem problem, PlanFile file, Sentences sentences, PrintWriter out) {
        Map<String, Long> parts = problem.requests().size() <= MOST_REQUESTS_FOR_STREAMS
                ? Statement.parts(problem, file.plan())
                : Statement.partsOfValid(file.plan(), SideComfort.ofAll(problem, file.plan()), problem.comfort());
        parts.forEach((constraint, part) -> out.println("constraint " + constraint + " part=" + part + " "
                + sentences.constraint(constraint, problem.comfort())));
    }

    private static void fairness(MatchingProblem problem, PlanFile file, Sentences sentences, PrintWriter out) {
        for (Fairness one : Evenness.of(problem, file.plan())) {
            out.printf(
                    Locale.ROOT,
                    "fairness %s participants=%d without_meeting=%d fewest=%d median=%d most=%d least_served=%.3f"
                            + " top_wishes=%d/%d %s%n",
                    one.side().name().toLowerCase(Locale.ROOT),
                    one.participants(),
                    one.withoutMeeting(),
                    one.fewest(),
                    one.median(),
                    one.most(),
                    one.leastServed(),
                    one.topWishes(),
                    one.topWishesAsked(),
                    sentences.say(
                            "fairness." + one.side(),
                            one.participants(),
                            one.withoutMeeting(),
                            one.fewest(),
                            one.most(),
                            one.median(),
                            one.leastServed(),
                            one.topWishes(),
                            one.topWishesAsked()));
        }
    }

    private static void comfort(MatchingProblem problem, PlanFile file, Sentences sentences, PrintWriter out) {
        for (SideComfort one : SideComfort.of(problem, file.plan())) {
            double idle = one.comfort().idleSlots() / (double) one.participants();
            double walked = one.comfort().zoneSteps() / (double) one.participants();
            long unfed = one.comfort().missedLunches();
            out.printf(
                    Locale.ROOT,
                    "comfort %s participants=%d idle_slots_each=%.2f zone_steps_each=%.2f missed_lunches=%d %s%n",
                    one.side().name().toLowerCase(Locale.ROOT),
                    one.participants(),
                    idle,
                    walked,
                    unfed,
                    sentences.say("comfort." + one.side(), one.participants(), idle, walked, unfed));
        }
    }

    private void bottlenecks(MatchingProblem problem, PlanFile file, Sentences sentences, PrintWriter out) {
        Map<Bottleneck.Kind, Integer> shown = new EnumMap<>(Bottleneck.Kind.class);
        file.certificate()
                .ifPresent(certificate -> Bottleneck.of(problem, certificate).stream()
                        .filter(one -> shown.merge(one.kind(), 1, Integer::sum) <= top)
                        .forEach(one -> out.printf(
                                Locale.ROOT,
                                "bottleneck one-more-%s %s%s worth_at_most=%.3f %s%n",
                                one.kind().name().toLowerCase(Locale.ROOT),
                                one.what(),
                                one.where().isEmpty() ? "" : " in " + one.where(),
                                one.thousandths() / 1000.0,
                                sentences.say(
                                        "bottleneck." + one.kind(),
                                        one.what(),
                                        one.where(),
                                        one.thousandths() / 1000.0))));
    }

    private static void guarantees(MatchingProblem problem, Sentences sentences, PrintWriter out) {
        List<GuaranteePoint> curve = Guarantees.curve(problem, Reporting.MOST_GUARANTEED);
        for (GuaranteePoint point : curve) {
            int meetings = point.guarantee().meetings();
            double share = point.price() / (double) Math.max(1, curve.get(0).bound());
            out.println("guarantee meetings=" + meetings + " short=" + point.without() + " price=" + point.price() + " "
                    + (point.without() == 0
                            ? sentences.say("guarantee.all", meetings, point.price(), share)
                            : sentences.say("guarantee.short", meetings, point.price(), share, point.without())));
        }
    }

    private static void worths(MatchingProblem problem, Sentences sentences, PrintWriter out) {
        for (OneMore one : OneMoreWorth.of(problem, Reporting.MOST_PARTICIPANTS)) {
            out.println("worth one-more-"
                    + one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + " value="
                    + one.value() + " meetings=" + one.meetings() + " "
                    + sentences.say("more." + one.kind(), one.what(), one.day(), one.meetings(), one.value()));
        }
    }

    private static void standby(MatchingProblem problem, PlanFile file, Sentences sentences, PrintWriter out) {
        List<Standby> standby = Standby.of(problem, file.plan());
        int meetings = file.plan().meetings().size();
        out.println("standby meetings=" + standby.size() + " of=" + meetings + " "
                + sentences.say("standby", standby.size(), meetings));
    }
}
