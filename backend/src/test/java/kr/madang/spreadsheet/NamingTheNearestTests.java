package kr.madang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTheNearestTests {

    private static final Nearest NEAREST =
            new Nearest(List.of("마당로봇", "한빛로보틱스", "삼선전자", "Madang Robotics", "드론", "A-101"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "nobody",
            value = {
                "삼성전자, 삼선전자",
                "마당 로봇, 마당로봇",
                "한빛로보틱, 한빛로보틱스",
                "madang robotic, Madang Robotics",
                "드롱, 드론",
                "A-102, A-101",
                "조용한회사, nobody",
                "x, nobody"
            })
    void isNearByTheLettersOfSyllables(String written, String meant) {
        assertThat(NEAREST.to(written)).isEqualTo(meant);
    }
}
