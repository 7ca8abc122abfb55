package kr.madang.registration;

import static kr.madang.registration.TestGroups.HEAD;
import static kr.madang.registration.TestGroups.marks;
import static kr.madang.registration.TestGroups.row;
import static kr.madang.registration.TestGroups.utf8;
import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.newEmail;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.expo.Expos;
import kr.madang.spreadsheet.Sheet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class ReadingTheListOfAGroupTests {

    private static final Charset CP949 = Charset.forName("MS949");

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    QuestionStore questions;

    @Autowired
    RegistrationForms forms;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestGroups group;

    @BeforeEach
    void open() {
        group = TestGroups.open(expo, setUp, expos, questions, forms, http);
    }

    @Test
    void marksEveryWrongRowWithAllItsReasons() {
        String known = newEmail();
        bodyOf(group.register(utf8(HEAD + row("기존", known))), HttpStatus.CREATED);
        String twice = newEmail();
        byte[] list = utf8(HEAD
                + row("하나", twice)
                + "\n"
                + row("둘", twice.toUpperCase(Locale.ROOT))
                + row("셋", known)
                + ",kein-at,12,fr,maybe,N,,,\n"
                + row("넷", newEmail()).replace("로봇", "우주")
                + row("다섯", newEmail()).replace(",ko,Y,", ",ko,N,"));

        assertThat(marks(group.preview(list)))
                .containsExactly(
                        "2 하나 []",
                        "4 둘 [TWICE_IN_FILE]",
                        "5 셋 [ALREADY_REGISTERED]",
                        "6  [MISSING 이름, EMAIL_UNFIT 이메일, UNFIT 전화번호, UNFIT language,"
                                + " YES_OR_NO 만 14세 이상 (Y) [14-or-older], CONSENT_MISSING [필수] [privacy v1],"
                                + " MISSING Company [company]]",
                        "7 넷 [CHOICE_UNKNOWN 관심 [interests]]",
                        "8 다섯 [GUARDIAN_NEEDED 만 14세 이상 (Y) [14-or-older]]");
        assertThat(refusal(group.register(list), HttpStatus.CONFLICT)).isEqualTo("group-rows-wrong");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void takesWhatKoreanSpreadsheetsWrite() {
        String rows = HEAD + row("뷁하늘", newEmail());

        assertThat(marks(group.preview(rows.getBytes(CP949)))).containsExactly("2 뷁하늘 []");
        assertThat(marks(group.preview(utf8("\uFEFF" + rows)))).containsExactly("2 뷁하늘 []");
        assertThat(marks(group.preview(utf8(rows.replace(';', '/').replace(',', ';')))))
                .containsExactly("2 뷁하늘 []");
        assertThat(marks(group.preview(utf8(rows.replace(',', '\t'))))).containsExactly("2 뷁하늘 []");
    }

    @Test
    void takesItsOwnTemplateFilledIn() throws Exception {
        byte[] template = group.template("XLSX", "ko");
        List<String> heads;
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            heads = book.getFirstSheet().read().get(0).stream()
                    .map(cell -> cell.getText())
                    .toList();
        }
        assertThat(heads)
                .containsExactly(
                        "이름 [name]",
                        "이메일 [email]",
                        "전화번호 [phone]",
                        "언어 (ko, en) [language]",
                        "만 14세 이상 (Y) [14-or-older]",
                        "privacy 동의 [privacy v1]",
                        "photos 동의 [photos v1]",
                        "news 동의 [news v1]",
                        "company 질문 [company]",
                        "interests 질문 [interests]");

        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(filled, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            List<String> cells = List.of("김하늘", newEmail(), "010-1234-5678", "", "예", "Y", "Y", "", "마당", "로봇; Cities");
            for (int column = 0; column < cells.size(); column++) {
                sheet.value(0, column, heads.get(column));
                sheet.value(3, column, cells.get(column));
            }
        }
        assertThat(marks(group.preview(filled.toByteArray()))).containsExactly("4 김하늘 []");
        assertThat(new String(group.template("CSV", "en"), StandardCharsets.UTF_8))
                .startsWith("\uFEFFName [name],E-mail [email],Phone [phone],\"Language (ko, en) [language]\"");
    }

    @Test
    void saysWhatIsWrongWithTheFile() throws Exception {
        assertThat(refusal(group.send(new byte[] {(byte) 0xff, 0, 1}), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("spreadsheet-unreadable");
        assertThat(refusal(group.send(new byte[] {'P', 'K', 3, 4, 9}), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("spreadsheet-unreadable");
        assertThat(refusal(group.send(new byte[Sheet.MOST_BYTES + 1]), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("spreadsheet-too-large");
        assertThat(refusal(group.send(bomb()), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("spreadsheet-too-large");
        assertThat(refusal(group.send(utf8(HEAD)), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("spreadsheet-empty");
        assertThat(refusal(
                        group.send(utf8(HEAD + row("하", newEmail()).repeat(1001))), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("spreadsheet-too-long");
        assertThat(refusal(
                        group.send(utf8(HEAD.replace("privacy v1", "privacy v0") + row("하", newEmail()))),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("spreadsheet-columns-missing");
    }

    /** A workbook of some kilobytes that unpacks to fifty megabytes. */
    private static byte[] bomb() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 50; i++) {
                zip.write(zeros);
            }
        }
        return file.toByteArray();
    }

    private long count() {
        return expo.get(
                group.place,
                database.sql("select count(*) as n from registration")
                        .map(row -> row.get("n", Long.class))
                        .one());
    }
}
