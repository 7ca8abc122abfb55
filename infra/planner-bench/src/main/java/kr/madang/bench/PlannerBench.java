package kr.madang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kr.madang.bench.ChangeTrial.Shown;
import kr.madang.bench.RepairTrial.Mended;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The benchmark: everybody plans every expo, one process after the other. */
@Command(name = "planner-bench", description = "Measures the planner beside other ways to plan meetings.")
@SuppressWarnings("NullAway.Init") // the command line's framework fills the fields
public final class PlannerBench implements Callable<Integer> {

    @Option(names = "--home", defaultValue = ".", description = "The root of the checkout.")
    private Path home;

    @Option(names = "--newer-java", description = "A java program of version 21 or newer.")
    private @Nullable Path newerJava;

    @Option(names = "--sizes", split = ",", defaultValue = "S,M,L,XL", description = "S, M, L, XL, XXL.")
    private List<String> sizes;

    @Option(names = "--variants", split = ",", defaultValue = "ample", description = "ample, day, scarce, tables.")
    private List<Variant> variants;

    @Option(names = "--seeds", defaultValue = "3", description = "Seeds 1 to N of each.")
    private int seeds;

    @Option(names = "--seconds", defaultValue = "usual", description = "For each plan; usual: by size and variant.")
    private String seconds;

    @Option(names = "--peers", split = ",", defaultValue = "all", description = "Who else plans: all, none or names.")
    private List<String> peers;

    @Option(names = "--memory", defaultValue = "8192", description = "MiB after which a process is ended.")
    private long mostMemory;

    private final Table table = new Table(System.out);
    private final Figures figures = new Figures();
    private final List<Mended> mended = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PlannerBench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((wrong, line, parsed) -> {
                    line.getErr().println("error: " + wrong.getMessage());
                    return 2;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        long begin = System.nanoTime();
        Set<Contender> contenders = Contender.with(peers);
        List<Expo> expos = expos();
        Path folder = Files.createTempDirectory("planner-bench");
        try {
            table.line("%s", Machine.described());
            table.head();
            Programs programs = new Programs(home.toAbsolutePath().normalize(), Optional.ofNullable(newerJava));
            Measuring measuring = new Measuring(folder, mostMemory);
            Trial trial = new Trial(programs, measuring, folder);
            RepairTrial repair = new RepairTrial(programs, measuring, trial, folder);
            ChangeTrial change = new ChangeTrial(programs, measuring);
            expos.forEach(expo -> measure(expo, contenders, trial, repair, change));
            table.mended(mended);
            table.shown(shown);
        } finally {
            forget(folder);
        }
        figures.wrong().forEach(wrong -> table.line("wrong: %s", wrong));
        table.line("%s", figures.line(contenders, rest(Duration.ofNanos(System.nanoTime() - begin))));
        return figures.wrong().isEmpty() ? 0 : 1;
    }

    private List<Expo> expos() {
        List<Expo> expos = new ArrayList<>();
        for (String size : sizes) {
            String name = size.toUpperCase(Locale.ROOT);
            ExpoSize.named(name);
            for (Variant variant : variants) {
                for (int seed = 1; seed <= seeds; seed++) {
                    expos.add(new Expo(name, variant, seed));
                }
            }
        }
        return expos;
    }

    private void measure(Expo expo, Set<Contender> contenders, Trial trial, RepairTrial repair, ChangeTrial change) {
        double limit = seconds.equals("usual") ? expo.usualSeconds() : Double.parseDouble(seconds);
        trial.prepare(expo);
        List<Row> rows = contenders.stream()
                .map(contender -> trial.measure(expo, contender, limit))
                .toList();
        long best = figures.add(rows);
        rows.forEach(row -> table.row(row, best));
        if (expo.seed() == 1 && expo.variant() == Variant.AMPLE && rows.get(0).isValid()) {
            List<Mended> both = repair.mend(expo);
            both.forEach(figures::add);
            mended.addAll(both);
            shown.add(change.change(expo));
        }
        trial.forget(expo);
    }

    private String rest(Duration elapsed) {
        String repaired = mended.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "repair_worst_ratio_unmoved=%.4f repair_worst_ratio_moved=%.4f ",
                        worst(mended.stream().filter(one -> one.mostMoved() == 0)),
                        worst(mended.stream().filter(one -> one.mostMoved() > 0)));
        String changed = shown.isEmpty()
                ? ""
                : "change_worst_median_ms="
                        + shown.stream().mapToLong(Shown::medianMillis).max().orElse(0) + " ";
        return String.format(
                Locale.ROOT,
                "%s%sseconds=%.0f load=%.1f",
                repaired,
                changed,
                elapsed.toMillis() / 1000.0,
                Machine.load());
    }

    private static double worst(Stream<Mended> some) {
        return some.mapToDouble(Mended::ratio).min().orElse(1);
    }

    private static void forget(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
