package kr.madang.registration.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import kr.madang.registration.AdmissionType;
import kr.madang.registration.GroupFile;
import kr.madang.registration.RegistrationRules;
import kr.madang.registration.Visitor;
import kr.madang.shared.Refusal;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is uploaded as a list: {@code make fuzz} makes it up, every other run reads again what that has found. */
@Timeout(60)
class ReadingAnyListTests {

    @MethodSource("files")
    @FuzzTest(maxDuration = "1m")
    void readsOrRefusesAFile(byte[] file) {
        assertReadOrRefused(file);
    }

    /** A fuzzer does not get through the packing by itself. */
    @MethodSource("sheets")
    @FuzzTest(maxDuration = "1m")
    void readsOrRefusesASheet(byte[] sheet) {
        assertReadOrRefused(TestLists.packed(sheet));
    }

    private static void assertReadOrRefused(byte[] file) {
        List<GroupFile.Member> members;
        try {
            members = GroupLists.readNow(file, TestLists.FORM);
        } catch (Refusal refused) {
            return;
        }

        assertThat(members).hasSizeBetween(1, GroupFile.MOST_MEMBERS);
        members.forEach(ReadingAnyListTests::assertSound);
    }

    private static void assertSound(GroupFile.Member member) {
        Visitor visitor = member.visitor();
        assertThat(visitor == null).isEqualTo(!member.wrong().isEmpty());
        if (visitor != null) {
            assertThat(visitor.name())
                    .hasSizeBetween(1, RegistrationRules.NAME_LENGTH)
                    .doesNotContainPattern("\\p{Cc}|\\p{Cs}|\\d{6}[ -]?[1-8]\\d{6}");
            assertThat(visitor.email()).matches(RegistrationRules.ADDRESS);
            TestLists.FORM.ensureAgreed(member.consents());
            TestLists.FORM.ensureAnswered(member.answers(), AdmissionType.Channel.GROUP);
        }
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of((Object) TestLists.text(",").getBytes(StandardCharsets.UTF_8)),
                Arguments.of((Object) TestLists.text("\t").getBytes(StandardCharsets.UTF_8)),
                Arguments.of((Object) TestLists.text(";").getBytes(Charset.forName("MS949"))),
                Arguments.of((Object) TestLists.packed(TestLists.sheet())));
    }

    static Stream<Arguments> sheets() {
        return Stream.of(Arguments.of((Object) TestLists.sheet()), Arguments.of((Object) TestLists.emptySheet()));
    }
}
