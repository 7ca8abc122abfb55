package kr.madang.planner.b2b.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import kr.madang.planner.b2b.B2bOutcome;
import kr.madang.planner.b2b.B2bOutcome.Status;
import kr.madang.planner.b2b.B2bSettings;
import kr.madang.planner.b2b.file.B2bFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few of the published instances, the quick ones; {@code make bench-b2b} solves them all. */
class SolvingPublishedInstancesTests {

    private final Optional<Path> folder =
            Optional.ofNullable(System.getenv("MADANG_B2B")).map(Path::of);

    @BeforeEach
    void skipWithoutTheInstances() {
        assumeTrue(folder.isPresent(), "MADANG_B2B does not name the folder of the published B2B instances");
    }

    @ParameterizedTest
    @CsvSource({
        "forum-13.original, 0",
        "forum-13.fixed020-Forb, 20",
        "forum-13.fixed040-Forb, 49",
        "tic-12.original, 0",
        "tic-12crafc.fixed020-Forb, 1",
        "tic-13.prec15, 0",
        "tic-13crafb.fixed040-Forb, 16",
        "ticf-13crafa.prec15, 0"
    })
    void fewestBreaksAreFoundAndProven(String name, int breaks) throws IOException {
        B2bOutcome outcome = solve(name);

        assertThat(outcome.status()).isEqualTo(Status.OPTIMAL);
        assertThat(outcome.breaks()).isEqualTo(OptionalInt.of(breaks));
    }

    @ParameterizedTest
    @CsvSource({"forum-13.prec25", "forum-13crafb.fixed040-Forb", "tic-12crafc.forb0007", "tic-13crafc.forb0003"})
    void instancesWithoutAPlanAreProvenToHaveNone(String name) throws IOException {
        assertThat(solve(name).status()).isEqualTo(Status.INFEASIBLE);
    }

    private B2bOutcome solve(String name) throws IOException {
        Path file = folder.orElseThrow().resolve(name + ".json");
        B2bSettings settings = new B2bSettings(Duration.ofMinutes(5), 1, 1);
        return new B2bPlanner(B2bFiles.readInstance(file), settings).solve(progress -> {});
    }
}
