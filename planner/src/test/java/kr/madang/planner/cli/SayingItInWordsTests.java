package kr.madang.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.madang.planner.ComfortWeights;
import kr.madang.planner.Reason;
import kr.madang.planner.check.Violation.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What check and explain say is what docs/reference/planner-constraints.md says, by the same ids, in both languages. */
class SayingItInWordsTests {

    private static final Path PAGE = Path.of("..", "docs", "reference", "planner-constraints.md");
    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z-]+)` \\| .* \\| ([^|]*?[가-힣]\\.) ([A-Z][^|가-힣]+\\.) \\|");

    @TempDir
    private Path folder;

    @Test
    void rulesAreNamedAndSaidAsTheReferenceDoes() throws IOException {
        Map<String, String> korean = new TreeMap<>();
        Map<String, String> english = new TreeMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                korean.put(row.group(1), row.group(2));
                english.put(row.group(1), row.group(3));
            }
        }

        assertThat(korean).isEqualTo(said("ko"));
        assertThat(english).isEqualTo(said("en"));
        assertThat(english.keySet())
                .containsAll(Stream.of(Rule.values()).map(Rule::id).toList());
    }

    @Test
    void everythingIsSaidInBothLanguages() {
        assertThat(new TreeSet<>(bundle("ko").keySet()))
                .isEqualTo(new TreeSet<>(bundle("en").keySet()));
        assertThat(bundle("ko").keySet())
                .containsAll(Stream.of(Reason.class.getPermittedSubclasses())
                        .map(kind -> "reason." + kind.getSimpleName())
                        .toList())
                .containsAll(Stream.of(Reason.class.getPermittedSubclasses())
                        .map(kind -> "reasons."
                                + kind.getSimpleName()
                                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                                        .toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void everyLineOfAnExplanationEndsInASentenceOfTheLanguage() {
        String problem = folder.resolve("problem.json").toString();
        String plan = folder.resolve("plan.json").toString();
        run("generate", "--size", "S", "--variant", "tables", "--out", problem);
        run("solve", problem, "--steps", "500", "--out", plan);

        assertThat(run("explain", problem, plan).lines())
                .isNotEmpty()
                .allMatch(line -> line.matches("[a-z]+ .*=\\S+ [A-Z0-9][^=]+\\."));
        assertThat(run("explain", problem, plan, "--language", "ko").lines())
                .isNotEmpty()
                .allMatch(line -> line.matches("[a-z]+ .*=\\S+ [^=]*[가-힣][^=]*\\."));
    }

    private static Map<String, String> said(String code) {
        Map<String, String> said = new TreeMap<>();
        bundle(code).keySet().stream()
                .filter(key -> key.startsWith("constraint."))
                .map(key -> key.substring("constraint.".length()))
                .forEach(id -> said.put(id, Sentences.in(code).constraint(id, ComfortWeights.USUAL)));
        return said;
    }

    private static ResourceBundle bundle(String code) {
        return ResourceBundle.getBundle(
                Sentences.class.getPackageName() + ".sentences",
                Locale.forLanguageTag(code),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        PlannerCli.run(new PrintWriter(out, true), new PrintWriter(new StringWriter()), arguments);
        return out.toString();
    }
}
