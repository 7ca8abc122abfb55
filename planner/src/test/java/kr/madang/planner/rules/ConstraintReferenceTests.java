package kr.madang.planner.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.domain.constraintweight.ConstraintWeight;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** docs/reference/planner-constraints.md has one row for each constraint, in the order of the configuration, with names and sentences in Korean and English. */
class ConstraintReferenceTests {

    private static final Path PAGE = Path.of("..", "docs", "reference", "planner-constraints.md");
    private static final Pattern ROW = Pattern.compile(
            "\\| `([a-z-]+)` \\| ([^|]*[가-힣][^|]*) \\| ([A-Z][^|]*) \\| (\\S+ \\S+) \\| [^|]*[가-힣]\\. [A-Z][^|가-힣]+\\. \\|");

    @Test
    void tableListsEveryConstraintWithItsKind() throws IOException, ReflectiveOperationException {
        assertThat(rows()).isEqualTo(constraints());
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> new Row(row.group(1), row.group(4)))
                .toList();
    }

    private static List<Row> constraints() throws ReflectiveOperationException {
        PlannerConstraintConfiguration configuration = new PlannerConstraintConfiguration();
        List<Row> constraints = new ArrayList<>();
        for (Field field : PlannerConstraintConfiguration.class.getDeclaredFields()) {
            ConstraintWeight weight = field.getAnnotation(ConstraintWeight.class);
            if (weight != null) {
                boolean hard = ((HardMediumSoftLongScore) field.get(configuration)).hardScore() > 0;
                constraints.add(new Row(weight.value(), hard ? "필수 조건" : "선호 조건"));
            }
        }
        return constraints;
    }

    private record Row(String id, String kind) {}
}
