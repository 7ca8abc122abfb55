package kr.madang.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The guide lists every option of every command, as {@code --help} does. */
class EveryOptionTests {

    private static final Path GUIDE = Path.of("..", "docs", "guides", "plan-meetings-from-the-command-line.md");

    @Test
    void guideListsEveryOptionInTheWordsOfTheHelp() throws IOException {
        List<String> listed;
        try (Stream<String> lines = Files.lines(GUIDE)) {
            listed = lines.filter(line -> line.startsWith("| `")).toList();
        }

        assertThat(listed).containsExactlyInAnyOrderElementsOf(options().toList());
    }

    @Test
    void helpShowsWhatTheGuideLists() {
        StringWriter out = new StringWriter();

        assertThat(PlannerCli.run(new PrintWriter(out, true), new PrintWriter(new StringWriter()), "repair", "--help"))
                .isZero();

        assertThat(out.toString()).contains("--move-cost=V").contains("150).");
    }

    private static Stream<String> options() {
        return PlannerCli.commands().getSubcommands().values().stream()
                .flatMap(command -> command.getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp() && !option.versionHelp())
                        .map(option -> row(command, option)));
    }

    private static String row(CommandLine command, OptionSpec option) {
        String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        String says = String.join(" ", option.description())
                .replace("${DEFAULT-VALUE}", String.valueOf(option.defaultValue()))
                .replace("%%", "%");
        return "| `" + command.getCommandName() + "` | `" + option.longestName() + label + "` | " + says + " |";
    }
}
