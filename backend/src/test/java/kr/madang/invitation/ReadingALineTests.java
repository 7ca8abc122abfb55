package kr.madang.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingALineTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a@b.kr                          | a@b.kr   |
            ' A@B.kr; '                     | a@b.kr   |
            <a@b.kr>                        | a@b.kr   |
            Kim Cho-dae <a@b.kr>            | a@b.kr   | Kim Cho-dae
            "김초대" <a@b.kr>,              | a@b.kr   | 김초대
            '김초대\ta@b.kr'                | a@b.kr   | 김초대
            '김초대,a@b.kr'                 | a@b.kr   | 김초대
            """)
    void findsTheAddressAndTheName(String line, String email, String name) {
        assertThat(InvitedLine.read(line.replace("\\t", "\t"))).contains(new InvitedLine(email, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a@b", "@b.kr", "a b.kr", "a@b.kr c@d.kr", "a@b.kr x", "김\u0007 a@b.kr", "a@-b.kr"})
    void findsNoneWhereThereIsNone(String line) {
        assertThat(InvitedLine.read(line)).isEmpty();
    }
}
