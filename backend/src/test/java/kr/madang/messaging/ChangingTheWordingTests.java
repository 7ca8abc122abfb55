package kr.madang.messaging;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.expo.Expos;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@HttpTest
class ChangingTheWordingTests {

    private static final String BADGE = "/message-kinds/registration-badge";

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    Outbox outbox;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestInbox inbox = TestInbox.get();
    TestRegistrations visitors;
    Place place;
    String organizer;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(10);
        organizer = expo.organizerToken(place);
    }

    @Test
    void beginsWithTheStandardOneOfEveryKind() {
        JsonNode kinds = bodyOf(send(HttpMethod.GET, "/message-kinds", null, null), HttpStatus.OK);

        assertThat(kinds.findValuesAsString("name"))
                .containsExactlyInAnyOrder(
                        "answer-reminder",
                        "application-completion",
                        "application-link",
                        "application-received",
                        "application-refused",
                        "guardian-request",
                        "invitation",
                        "lookup-code",
                        "marketing-withdrawn",
                        "meeting-called-off",
                        "meeting-moved",
                        "meeting-requested",
                        "plan-changed",
                        "plan-published",
                        "plan-withdrawn",
                        "record-reminder",
                        "registration-badge",
                        "registration-cancelled",
                        "registration-erased",
                        "registration-expired",
                        "registration-offered",
                        "registration-refused",
                        "registration-requested",
                        "registration-waiting",
                        "time-proposed");
        assertThat(kinds.findValuesAsString("standard")).containsOnly("true");
        kinds.forEach(kind -> {
            JsonNode wording = get("/message-kinds/" + kind.get("name").asString());
            assertThat(wording.get("wording")).isEqualTo(wording.get("standard"));
            JsonNode preview =
                    preview("/message-kinds/" + kind.get("name").asString(), wording.get("wording"), HttpStatus.OK);
            assertThat(preview.get("complaints")).isEmpty();
            assertThat(preview.at("/ko/text").asString()).doesNotContain("{{");
            assertThat(preview.at("/en/html").asString()).contains("<h1", "Test Expo");
        });
    }

    @Test
    void holdsForTheMailsThatComeAfterAndEscapesWhatIsFilledIn() throws Exception {
        change(0, wording("{{expo}} 어서 오세요", "반가워요 <b>{{name}}</b>\n\n{{qr}}\n\n여기: {{link}}"), HttpStatus.OK);
        String email = TestRegistrations.newEmail();
        Map<String, Object> form = TestRegistrations.form(email);
        form.put("name", "김 & <하늘>");
        visitors.register(place, form);

        MimeMessage mail = inbox.await(email, 1).get(0);

        assertThat(mail.getSubject()).isEqualTo("시험 박람회 어서 오세요");
        assertThat(TestInbox.textOf(mail)).contains("반가워요 <b>김 & <하늘></b>", "여기: http");
        assertThat(TestInbox.htmlOf(mail))
                .contains("<p>반가워요 &lt;b&gt;김 &amp; &lt;하늘&gt;&lt;/b&gt;</p>", "cid:badge-qr", ">여기</a>");
    }

    @Test
    void holdsForAMailThatWaitsInTheOutbox() throws Exception {
        String email = TestRegistrations.newEmail();
        visitors.register(place, TestRegistrations.form(email));
        inbox.await(email, 1);
        Message waiting = Message.of("registration-badge", registered());
        expo.run(place, outbox.put(waiting).then(dueIn(waiting, 1)));

        change(0, wording("바뀐 제목", "{{name}}\n{{qr}}\n{{link}}"), HttpStatus.OK);
        expo.run(place, dueIn(waiting, 0));

        assertThat(inbox.await(email, 2).get(1).getSubject()).isEqualTo("바뀐 제목");
    }

    @Test
    void holdsInThisExpoOnly() throws Exception {
        change(0, wording("바뀐 제목", "{{qr}}\n{{link}}"), HttpStatus.OK);
        Place other = visitors.open(10);
        String email = TestRegistrations.newEmail();
        visitors.register(other, TestRegistrations.form(email));

        assertThat(inbox.await(email, 1).get(0).getSubject()).isEqualTo("[시험 박람회] 등록이 끝났어요. 배지를 보내 드려요");
    }

    @Test
    void isRefusedWithWhereItIsWrong() {
        JsonNode preview = preview(
                BADGE, wording("{{expo}} {{days}}", "{{nmae}}님\n{{#name}}x{{/name}}\n{{qr}}\n{{broken"), HttpStatus.OK);

        assertThat(preview.get("ko").isNull()).isTrue();
        assertThat(preview.get("complaints").valueStream().map(ChangingTheWordingTests::line))
                .containsExactly(
                        "ko SUBJECT null MISPLACED days",
                        "ko BODY 1 UNKNOWN nmae",
                        "ko BODY 2 UNREADABLE null",
                        "ko BODY 4 UNREADABLE null",
                        "ko BODY null MISSING link");
        assertThat(bodyOf(put(BADGE, 0, wording("제목", "{{qr}}\n{{link}}\n{{nmae}}")), HttpStatus.UNPROCESSABLE_CONTENT)
                        .get("detail")
                        .asString())
                .isEqualTo("한국어 본문 3번째 줄: ‘nmae’ 항목은 이 메시지에 없어요. 목록에 있는 항목을 써 주세요.");
        assertThat(refusal(put(BADGE, 0, wording("두\n줄", "{{qr}}\n{{link}}")), HttpStatus.BAD_REQUEST))
                .isEqualTo("request-invalid");
    }

    @Test
    void isRefusedIfSomebodyElseWasFaster() {
        change(0, wording("첫째", "{{qr}}\n{{link}}"), HttpStatus.OK);

        assertThat(refusal(put(BADGE, 0, wording("둘째", "{{qr}}\n{{link}}")), HttpStatus.PRECONDITION_FAILED))
                .isEqualTo("wording-changed-meanwhile");
        assertThat(get(BADGE).at("/wording/ko/subject").asString()).isEqualTo("첫째");
    }

    @Test
    void goesBackToTheStandardAndKeepsWhoChangedWhat() {
        change(0, wording("첫째", "{{qr}}\n{{link}}"), HttpStatus.OK);

        JsonNode restored = bodyOf(send(HttpMethod.DELETE, BADGE + "/wording", 1, null), HttpStatus.OK);

        assertThat(restored.get("wording")).isEqualTo(restored.get("standard"));
        assertThat(restored.get("changes").findValuesAsString("version")).containsExactly("2", "1");
        assertThat(restored.at("/changes/0/wording").isNull()).isTrue();
        assertThat(restored.at("/changes/1/wording/ko/subject").asString()).isEqualTo("첫째");
        assertThat(restored.at("/changes/1/by").asString()).isEqualTo("시험자");
        assertThat(audited()).containsExactly("wording-changed", "wording-restored");
    }

    @Test
    void isTriedOutByAMailToOneself() throws Exception {
        String email = TestRegistrations.newEmail();
        organizer = expo.organizerToken(place, email);

        send(
                        HttpMethod.POST,
                        BADGE + "/test-mails",
                        null,
                        Map.of("wording", wording("제목", "{{name}}\n{{qr}}\n{{link}}"), "language", "ko"))
                .expectStatus()
                .isAccepted();

        MimeMessage mail = inbox.await(email, 1).get(0);
        assertThat(mail.getSubject()).isEqualTo("[시험] 제목");
        assertThat(TestInbox.textOf(mail)).contains("김하늘", "/" + place.slug() + "/badge#example");
        assertThat(TestInbox.htmlOf(mail)).contains("cid:qr");
    }

    @Test
    void isUnknownOfAKindThatIsNotSent() {
        assertThat(refusal(send(HttpMethod.GET, "/message-kinds/no-such-kind", null, null), HttpStatus.NOT_FOUND))
                .isEqualTo("message-kind-unknown");
    }

    private void change(int seen, Map<String, ?> wording, HttpStatus expected) {
        bodyOf(put(BADGE, seen, wording), expected);
    }

    private WebTestClient.ResponseSpec put(String kind, int seen, Object wording) {
        return send(HttpMethod.PUT, kind + "/wording", seen, wording);
    }

    private JsonNode preview(String kind, Object wording, HttpStatus expected) {
        return bodyOf(send(HttpMethod.POST, kind + "/previews", null, wording), expected);
    }

    private JsonNode get(String path) {
        return bodyOf(send(HttpMethod.GET, path, null, null), HttpStatus.OK);
    }

    private WebTestClient.ResponseSpec send(
            HttpMethod method, String path, @Nullable Integer seen, @Nullable Object body) {
        WebTestClient.RequestBodySpec request = http.method(method)
                .uri("/api/expos/" + place.slug() + path)
                .header("Accept-Language", "ko")
                .headers(headers -> headers.setBearerAuth(organizer));
        if (seen != null) {
            request.header("If-Match", "\"" + seen + "\"");
        }
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body))
                .exchange();
    }

    private static Map<String, Map<String, String>> wording(String subject, String body) {
        return Map.of(
                "ko", Map.of("subject", subject, "body", body),
                "en", Map.of("subject", "Hello", "body", "{{name}}\n{{qr}}\n{{link}}"));
    }

    private static String line(JsonNode complaint) {
        return List.of("language", "part", "line", "rule", "placeholder").stream()
                .map(name -> complaint.get(name).asString("null"))
                .reduce((before, next) -> before + " " + next)
                .orElseThrow();
    }

    private UUID registered() {
        return expo.get(
                place,
                database.sql("select id from registration")
                        .map(row -> row.get("id", UUID.class))
                        .one());
    }

    private Mono<Void> dueIn(Message message, int hours) {
        return database.sql("update outbox set due_at = now() + $2 * interval '1 hour' where id = $1")
                .bind(0, message.id().value())
                .bind(1, hours)
                .then();
    }

    private List<String> audited() {
        return expo.get(
                place,
                database.sql("select action from audit_entry where action like 'wording%' order by id")
                        .map(row -> row.get("action", String.class))
                        .all()
                        .collectList());
    }
}
