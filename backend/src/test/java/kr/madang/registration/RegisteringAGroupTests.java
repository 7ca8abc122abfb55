package kr.madang.registration;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.newEmail;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.account.Role;
import kr.madang.expo.Expos;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

@HttpTest
class RegisteringAGroupTests {

    private static final String HEAD =
            "이름,이메일,전화번호,language,만 14세 이상 (Y) [14-or-older],[필수] [privacy v1],photos 동의,Company [company],관심 [interests]\n";
    private static final Charset CP949 = Charset.forName("MS949");
    private static final AdmissionType.Terms BY_LIST = new AdmissionType.Terms(
            AdmissionType.Channel.GROUP, null, null, null, AdmissionType.Approval.AUTOMATIC, false, Duration.ofDays(1));

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    @Autowired
    QuestionStore questions;

    @Autowired
    RegistrationForms forms;

    Place place;
    String token;

    @BeforeEach
    void open() {
        place = new TestRegistrations(expo, setUp, expos, http).open(expo.open(), 5, BY_LIST);
        expo.run(
                place,
                Flux.just(
                                question("company", Question.Kind.TEXT, true, List.of()),
                                question(
                                        "interests",
                                        Question.Kind.CHOICES,
                                        false,
                                        List.of(
                                                new InTwoLanguages("로봇", "Robots"),
                                                new InTwoLanguages("도시", "Cities"))))
                        .concatMap(questions::add)
                        .then());
        forms.forget(place.expo());
        token = expo.organizerToken(place);
    }

    @Test
    void registersEverybodyAndMailsThem() throws Exception {
        String first = newEmail();
        String second = newEmail();
        byte[] list = utf8(HEAD + row("김하늘", first) + row("Ada", second).replace(",ko,", ",en,"));

        assertThat(marks(preview(list))).containsExactly("2 김하늘 []", "3 Ada []");
        assertThat(count()).isZero();

        assertThat(bodyOf(register(list), HttpStatus.CREATED).get("registered").asInt())
                .isEqualTo(2);

        assertThat(TestInbox.get().await(first, 1).get(0).getSubject()).contains("배지");
        assertThat(TestInbox.get().await(second, 1).get(0).getSubject()).contains("badge");
        assertThat(count()).isEqualTo(2);
        assertThat(audited()).containsExactly("registered-by-list", "registered-by-list");
        assertThat(number("select count(*) as n from answer")).isEqualTo(4);
        assertThat(number("select count(*) as n from consent")).isEqualTo(4);
        assertThat(number("select sum(taken)::bigint as n from quota")).isEqualTo(2);
    }

    @Test
    void marksEveryWrongRowWithAllItsReasons() {
        String known = newEmail();
        bodyOf(register(utf8(HEAD + row("기존", known))), HttpStatus.CREATED);
        String twice = newEmail();
        byte[] list = utf8(HEAD
                + row("하나", twice)
                + "\n"
                + row("둘", twice.toUpperCase(Locale.ROOT))
                + row("셋", known)
                + ",kein-at,12,fr,maybe,N,,,\n"
                + row("넷", newEmail()).replace("로봇", "우주")
                + row("다섯", newEmail()).replace(",ko,Y,", ",ko,N,"));

        assertThat(marks(preview(list)))
                .containsExactly(
                        "2 하나 []",
                        "4 둘 [TWICE_IN_FILE]",
                        "5 셋 [ALREADY_REGISTERED]",
                        "6  [MISSING 이름, EMAIL_UNFIT 이메일, UNFIT 전화번호, UNFIT language,"
                                + " YES_OR_NO 만 14세 이상 (Y) [14-or-older], CONSENT_MISSING [필수] [privacy v1],"
                                + " MISSING Company [company]]",
                        "7 넷 [CHOICE_UNKNOWN 관심 [interests]]",
                        "8 다섯 [GUARDIAN_NEEDED 만 14세 이상 (Y) [14-or-older]]");
        assertThat(refusal(register(list), HttpStatus.CONFLICT)).isEqualTo("group-rows-wrong");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void registersNobodyWhereNotAllHaveAPlace() {
        byte[] list = utf8(HEAD
                + IntStream.range(0, 6)
                        .mapToObj(i -> row("참관객" + i, newEmail()))
                        .collect(Collectors.joining()));

        assertThat(marks(preview(list)).subList(4, 6)).containsExactly("6 참관객4 []", "7 참관객5 [NO_PLACE]");
        assertThat(refusal(register(list), HttpStatus.CONFLICT)).isEqualTo("registration-full");
        assertThat(count()).isZero();
        assertThat(number("select sum(taken)::bigint as n from quota")).isZero();
        assertThat(number("select count(*) as n from outbox")).isZero();
    }

    @Test
    void registersNobodyWhereSomebodyWasFaster() {
        String known = newEmail();
        bodyOf(register(utf8(HEAD + row("기존", known))), HttpStatus.CREATED);

        assertThat(refusal(register(utf8(HEAD + row("하나", newEmail()) + row("둘", known))), HttpStatus.CONFLICT))
                .isEqualTo("group-rows-wrong");

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void leavesFilesToEachMembersOwnLink() throws Exception {
        TestAttachments files = new TestAttachments(expo, http);
        UUID card = files.ask(place, "card", true);
        String email = newEmail();
        byte[] list = utf8(HEAD + row("김하늘", email));

        JsonNode preview = bodyOf(send(list), HttpStatus.OK);
        assertThat(preview.get("byLink").toString()).isEqualTo("[{\"ko\":\"명함\",\"en\":\"Business card\"}]");
        assertThat(marks(preview)).containsExactly("2 김하늘 []");
        bodyOf(register(list), HttpStatus.CREATED);

        String link = TestInbox.textOf(TestInbox.get().await(email, 1).get(0));
        Matcher token = Pattern.compile("/badge#([\\w-]{43})").matcher(link);
        assertThat(token.find()).isTrue();
        ResponseSpec attached = http.put()
                .uri("/api/expos/{expo}/registrations/mine/attachments/{question}", place.slug(), card)
                .header("Madang-Manage-Token", token.group(1))
                .header("Madang-Attachment-Token", files.upload(place, card, TestAttachments.png(100)))
                .exchange();
        attached.expectStatus().isNoContent();
        assertThat(number("select count(*) as n from attachment where registration_id is not null"))
                .isEqualTo(1);
    }

    @Test
    void doesItOnceHoweverOftenItIsSent() {
        byte[] list = utf8(HEAD + row("하나", newEmail()));
        String key = UUID.randomUUID().toString();

        bodyOf(register(list, key), HttpStatus.CREATED);
        bodyOf(register(list, key), HttpStatus.CREATED);

        assertThat(count()).isEqualTo(1);
        assertThat(audited()).hasSize(1);
        assertThat(refusal(register(utf8(HEAD + row("둘", newEmail())), key), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("idempotency-key-used");
    }

    @Test
    void takesWhatKoreanSpreadsheetsWrite() {
        String rows = HEAD + row("뷁하늘", newEmail());

        assertThat(marks(preview(rows.getBytes(CP949)))).containsExactly("2 뷁하늘 []");
        assertThat(marks(preview(utf8("\uFEFF" + rows)))).containsExactly("2 뷁하늘 []");
        assertThat(marks(preview(utf8(rows.replace(';', '/').replace(',', ';')))))
                .containsExactly("2 뷁하늘 []");
        assertThat(marks(preview(utf8(rows.replace(',', '\t'))))).containsExactly("2 뷁하늘 []");
    }

    @Test
    void takesItsOwnTemplateFilledIn() throws Exception {
        byte[] template = template("XLSX", "ko");
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
        assertThat(marks(preview(filled.toByteArray()))).containsExactly("4 김하늘 []");
        assertThat(new String(template("CSV", "en"), StandardCharsets.UTF_8))
                .startsWith("\uFEFFName [name],E-mail [email],Phone [phone],\"Language (ko, en) [language]\"");
    }

    @Test
    void saysWhatIsWrongWithTheFile() throws Exception {
        assertThat(refusal(send(new byte[] {(byte) 0xff, 0, 1}), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("group-file-unreadable");
        assertThat(refusal(send(new byte[] {'P', 'K', 3, 4, 9}), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("group-file-unreadable");
        assertThat(refusal(send(new byte[GroupFile.MOST_BYTES + 1]), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("group-file-too-large");
        assertThat(refusal(send(bomb()), HttpStatus.UNPROCESSABLE_CONTENT)).isEqualTo("group-file-too-large");
        assertThat(refusal(send(utf8(HEAD)), HttpStatus.UNPROCESSABLE_CONTENT)).isEqualTo("group-file-empty");
        assertThat(refusal(send(utf8(HEAD + row("하", newEmail()).repeat(1001))), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("group-file-too-long");
        assertThat(refusal(
                        send(utf8(HEAD.replace("privacy v1", "privacy v0") + row("하", newEmail()))),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("group-columns-missing");
    }

    @Test
    void isTheOrganizersOnly() {
        token = expo.tokenOf(place, Role.STAFF, null);

        assertThat(refusal(send(utf8(HEAD)), HttpStatus.FORBIDDEN)).isEqualTo("not-allowed");
        assertThat(refusal(register(utf8(HEAD)), HttpStatus.FORBIDDEN)).isEqualTo("not-allowed");
    }

    private static Question question(String code, Question.Kind kind, boolean required, List<InTwoLanguages> choices) {
        return new Question(
                new Question.Id(Ids.next()),
                code,
                kind,
                new InTwoLanguages(code + " 질문", "Question " + code),
                Basis.CONTRACT,
                new InTwoLanguages("목적", "Purpose"),
                new InTwoLanguages("1개월", "One month"),
                required,
                choices);
    }

    private static String row(String name, String email) {
        return name + "," + email + ",010-1234-5678,ko,Y,Y,Y,마당,로봇\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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

    private JsonNode preview(byte[] list) {
        return bodyOf(send(list), HttpStatus.OK);
    }

    private ResponseSpec send(byte[] list) {
        return http.post()
                .uri("/api/expos/{expo}/group-registrations/previews?admissionType=day-pass", place.slug())
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(list)
                .exchange();
    }

    private ResponseSpec register(byte[] list) {
        return register(list, UUID.randomUUID().toString());
    }

    private ResponseSpec register(byte[] list, String key) {
        return http.post()
                .uri("/api/expos/{expo}/group-registrations?admissionType=day-pass", place.slug())
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(list)
                .exchange();
    }

    private byte[] template(String format, String language) {
        return Objects.requireNonNull(http.get()
                .uri("/api/expos/{expo}/group-registrations/template?format={format}", place.slug(), format)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
    }

    private static List<String> marks(JsonNode preview) {
        return StreamSupport.stream(preview.get("members").spliterator(), false)
                .map(member ->
                        member.get("row").asInt() + " " + member.get("name").asString() + " "
                                + StreamSupport.stream(member.get("wrong").spliterator(), false)
                                        .map(RegisteringAGroupTests::toText)
                                        .toList())
                .toList();
    }

    private static String toText(JsonNode wrong) {
        String reason = wrong.get("reason").asString();
        return wrong.get("column").isNull()
                ? reason
                : reason + " " + wrong.get("column").asString();
    }

    private long count() {
        return number("select count(*) as n from registration");
    }

    private long number(String sql) {
        return expo.get(
                place, database.sql(sql).map(row -> row.get("n", Long.class)).one());
    }

    private List<String> audited() {
        return expo.get(
                place,
                database.sql("select action from audit_entry order by id")
                        .map(row -> row.get("action", String.class))
                        .all()
                        .collectList());
    }
}
