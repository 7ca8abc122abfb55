package kr.madang.planner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import kr.madang.planner.InvalidMatchingProblem;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.ProblemCheck;
import kr.madang.planner.ProblemDefect;
import kr.madang.planner.check.CertificateChecker;
import kr.madang.planner.check.GuaranteeChecker;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.check.Violation;
import kr.madang.planner.check.Violation.Rule;
import kr.madang.planner.json.PlanFile;
import kr.madang.planner.json.PlanReader;
import kr.madang.planner.json.ProblemReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a plan, trusting nothing that made it. */
@Command(
        name = "check",
        description = "Checks every rule, the value and the proof of a plan: exit 0 if it holds, 1 if not.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // the command line's framework fills the fields
final class Check implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PROBLEM.json", description = "The problem.")
    private Path problemFile;

    @Parameters(index = "1", paramLabel = "PLAN.json", description = "The plan.")
    private Path planFile;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "matching or b2b; what the problem's file looks like if not given.")
    private @Nullable Format format;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = "en",
            description = "The language of the sentences, en or ko (default: ${DEFAULT-VALUE}).")
    private String language;

    @Override
    public Integer call() {
        Sentences sentences = Sentences.in(language);
        if (Format.of(format, problemFile) == Format.B2B) {
            return GivenPairs.check(problemFile, planFile, spec.commandLine().getOut());
        }
        MatchingProblem problem = ProblemReader.read(problemFile);
        List<ProblemDefect> defects = ProblemCheck.afterChanges(problem);
        if (!defects.isEmpty()) {
            throw new InvalidMatchingProblem(defects);
        }
        PlanFile file = PlanReader.read(planFile);
        List<Violation> wrong = wrong(problem, file);
        PrintWriter out = spec.commandLine().getOut();
        wrong.forEach(violation -> out.println(sentences.line(violation)));
        out.printf(
                "valid=%b violations=%d meetings=%d value=%d%s%n",
                wrong.isEmpty(),
                wrong.size(),
                file.plan().meetings().size(),
                file.plan().value(),
                file.certificate().map(one -> " bound=" + one.upperBound()).orElse(""));
        out.flush();
        return wrong.isEmpty() ? 0 : PlannerCli.NO;
    }

    private static List<Violation> wrong(MatchingProblem given, PlanFile file) {
        List<Violation> wrong = new ArrayList<>(GuaranteeChecker.violations(given, file.guarantee()));
        MatchingProblem problem = file.guarantee().on(given);
        wrong.addAll(PlanChecker.violations(problem, file.plan()));
        file.certificate().ifPresent(certificate -> {
            String claimed = "claimed=" + certificate.upperBound();
            if (!CertificateChecker.proves(problem, certificate)) {
                OptionalLong proven = CertificateChecker.provenBound(problem, certificate);
                wrong.add(new Violation(
                        Rule.BOUND_PROVEN,
                        claimed + " proven=" + (proven.isPresent() ? proven.getAsLong() : "nothing")));
            }
            if (file.plan().value() > certificate.upperBound() && wrong.isEmpty()) {
                wrong.add(new Violation(
                        Rule.BOUND_PROVEN, claimed + " value=" + file.plan().value()));
            }
        });
        return wrong;
    }
}
