package kr.madang.planner.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Loss;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingLossesTests {

    @TempDir
    private Path folder;

    @Test
    void nameAloneIsLostForGoodAndAnObjectForItsTime() throws IOException {
        PlanChanges changes = read("""
                {"lostTables": ["T1", {"table": "T2", "from": "2026-11-04T14:00:00+09:00", "until": "2026-11-04T07:00:00Z"}],
                 "lostInterpreters": [{"interpreter": "I1", "from": "2026-11-04T14:00:00+09:00"}, {"interpreter": "I2"}]}
                """);

        Instant two = Instant.parse("2026-11-04T05:00:00Z");
        assertThat(changes.lostTables())
                .isEqualTo(Map.of(
                        new Table.Id("T1"),
                        Loss.FOR_GOOD,
                        new Table.Id("T2"),
                        new Loss(Optional.of(two), Optional.of(two.plusSeconds(7200)))));
        assertThat(changes.lostInterpreters())
                .isEqualTo(Map.of(
                        new Interpreter.Id("I1"),
                        new Loss(Optional.of(two), Optional.empty()),
                        new Interpreter.Id("I2"),
                        Loss.FOR_GOOD));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertThatExceptionOfType(UnreadableInput.class)
                .isThrownBy(() -> read("""
                        {"lostTables": ["T1", {"table": "T1"}, {"from": "noon"}, 7, {"table": "T3", "to": "x"},
                                        {"table": "T4", "from": "2026-11-04T05:00:00Z", "until": "2026-11-04T05:00:00Z"}],
                         "lostInterpreters": "I1"}
                        """))
                .satisfies(refused -> assertThat(refused.faults())
                        .containsExactly(
                                new InputFault("/lostTables/1", "is lost twice"),
                                new InputFault(
                                        "/lostTables/2/from",
                                        "is not a time with an offset, such as 2026-11-04T10:00:00+09:00"),
                                new InputFault("/lostTables/2/table", "is not a text with something in it"),
                                new InputFault("/lostTables/3", "is not a text with something in it"),
                                new InputFault("/lostTables/4/to", "is not known here"),
                                new InputFault("/lostTables/5/until", "is not after from"),
                                new InputFault("/lostInterpreters", "is not a list")));
    }

    private PlanChanges read(String json) throws IOException {
        return ChangesReader.read(Files.writeString(folder.resolve("changes.json"), json));
    }
}
