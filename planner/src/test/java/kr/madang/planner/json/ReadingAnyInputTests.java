package kr.madang.planner.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.madang.planner.MatchingProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds: {@code make fuzz} makes it up, every other run reads again what that has found. */
@Timeout(60)
class ReadingAnyInputTests {

    private static final Path FILE = temporary();

    @MethodSource("problems")
    @FuzzTest(maxDuration = "1m")
    void givesAProblemThatIsWrittenTheSameOrRefuses(byte[] content) {
        MatchingProblem problem = read(content, ProblemReader::read);
        if (problem != null) {
            ProblemWriter.write(problem, FILE);

            assertThat(ProblemReader.read(FILE)).isEqualTo(problem);
        }
    }

    @MethodSource("changes")
    @FuzzTest(maxDuration = "1m")
    void givesChangesOrRefuses(byte[] content) {
        read(content, ChangesReader::read);
    }

    @MethodSource("plans")
    @FuzzTest(maxDuration = "1m")
    void givesAPlanOrRefuses(byte[] content) {
        read(content, PlanReader::read);
    }

    private static <T> @Nullable T read(byte[] content, Function<Path, T> reader) {
        try {
            Files.write(FILE, content);
            return reader.apply(FILE);
        } catch (UnreadableInput refused) {
            assertThat(refused.faults()).isNotEmpty();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> problems() {
        return texts("""
                {"format": "matching-problem/1", "name": "any",
                 "slots": [
                  {"id": "S1", "start": "2026-11-04T10:00:00+09:00", "end": "2026-11-04T10:30:00+09:00"},
                  {"id": "S2", "start": "2026-11-04T12:00:00Z", "end": "2026-11-04T12:30:00Z", "lunch": true}],
                 "participants": [
                  {"id": "B1", "side": "buyer", "languages": ["en", "ko"], "leastMeetings": 1, "mostMeetings": 2},
                  {"id": "E1", "side": "exhibitor", "languages": ["vi"], "meetingsAtOnce": 2, "available": ["S1"], "zone": 3}],
                 "tables": [{"id": "T1", "forbiddenSlots": ["S2"], "owner": "E1", "zone": 1}],
                 "interpreters": [{"id": "I1", "languages": ["vi", "ko"]}],
                 "requests": [{"id": "R1", "first": "B1", "second": "E1", "value": 100, "rank": 2, "wish": "must",
                  "accepted": true, "pin": {"slot": "S1", "table": "T1", "interpreter": "I1"}, "forbiddenSlots": ["S2"]}],
                 "precedences": [],
                 "published": [{"request": "R1", "slot": "S1", "table": "T1", "interpreter": "I1"}],
                 "comfort": {"idleSlot": 1, "zoneStep": 0, "missedLunch": 9}}
                """, "{\"slots\": [], \"participants\": [], \"tables\": [], \"requests\": []}");
    }

    static Stream<Arguments> changes() {
        return texts("""
                {"format": "plan-changes/1", "now": "2026-11-04T10:00:00+09:00", "freezeMinutes": 30,
                 "noShows": ["B1"], "late": [{"participant": "B2", "minutes": 20}], "lostTables": ["T1", {"table": "T2", "from": "2026-11-04T10:30:00+09:00"}],

                 "lostInterpreters": ["I1", {"interpreter": "I2", "until": "2026-11-04T03:30:00Z"}], "declined": ["R1"], "accepted": ["R2"],
                 "wishes": [{"id": "R3", "first": "B1", "second": "E1", "value": 7}],
                 "participants": [{"id": "B9", "name": "nine", "side": "buyer", "languages": ["en"],
                                   "available": ["S1"], "meetingsAtOnce": 2, "mostMeetings": 3, "zone": 1}]}
                """);
    }

    static Stream<Arguments> plans() {
        return texts("""
                {"format": "meeting-plan/1", "meetings": [{"request": "R1", "slot": "S1", "table": "T1"}],
                 "certificate": {}, "guarantee": {}}
                """);
    }

    private static Stream<Arguments> texts(String... texts) {
        return Stream.of(texts).map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Path temporary() {
        try {
            Path file = Files.createTempFile("any", ".json");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
