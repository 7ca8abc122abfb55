package kr.madang.exhibitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BusinessNumberTests {

    private static final Path FILE = Path.of("..", "docs", "reference", "business-number-vectors.tsv");

    @ParameterizedTest
    @MethodSource("vectors")
    void isOneIfItsLastDigitFollowsFromTheOthers(String written, boolean isOne) {
        assertThat(BusinessNumber.isOne(BusinessNumber.bare(written))).isEqualTo(isOne);
    }

    static Stream<Object[]> vectors() throws IOException {
        return Files.readAllLines(FILE).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new Object[] {cells[0], cells[1].equals("yes")});
    }
}
