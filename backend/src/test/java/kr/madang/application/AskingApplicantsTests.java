package kr.madang.application;

import static java.util.Objects.requireNonNull;
import static kr.madang.application.TestApplications.WHOLE;
import static kr.madang.application.TestApplications.bodyOf;
import static kr.madang.application.TestApplications.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.exhibitor.TestExhibitors;
import kr.madang.registration.TestAttachments;
import kr.madang.shared.Place;
import kr.madang.spreadsheet.Sheet;
import kr.madang.spreadsheet.Spreadsheets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class AskingApplicantsTests {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Autowired
    TestExpo expo;

    @Autowired
    TestExhibitors exhibitors;

    @Autowired
    TestApplications applications;

    @Autowired
    ApplicationTerms terms;

    @Autowired
    Spreadsheets spreadsheets;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    private TestAttachments files;
    private Place place;
    private String organizer;
    private String link;

    @BeforeEach
    void begin() {
        files = new TestAttachments(expo, http);
        place = expo.open();
        exhibitors.furnish(place);
        organizer = expo.organizerToken(place);
        link = applications.begin(http, place, newEmail());
    }

    @Test
    void applicantsAreAskedWithBasisPurposeAndDays() {
        ask("power", "TEXT", true);

        JsonNode asked = bodyOf(http.get()
                .uri("/api/expos/{expo}/application-questions", place.slug())
                .exchange());

        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).get("basis").asString()).isEqualTo("CONTRACT");
        assertThat(asked.get(0).at("/purpose/ko").asString()).isEqualTo("부스 준비");
        assertThat(asked.get(0).get("keepDays").asInt()).isEqualTo(30);
    }

    @Test
    void visitorsAreNotAskedWhatApplicantsAre() {
        ask("power", "TEXT", true);

        JsonNode form = bodyOf(http.get()
                .uri("/api/expos/{expo}/registration-form", place.slug())
                .exchange());

        assertThat(form.get("questions")).isEmpty();
    }

    @Test
    void whatMustBeAnsweredIsFoundMissingAtOnce() {
        UUID power = ask("power", "TEXT", true);
        UUID colour = ask("colour", "CHOICE", false);

        JsonNode before = bodyOf(save(1, Map.of(colour, List.of("1"), power, List.of(" "))));
        JsonNode after = bodyOf(save(2, Map.of(power, List.of("5 kW"))));

        assertThat(findingsOf(before)).containsExactly("LICENCE_MISSING", "ANSWERS_MISSING");
        assertThat(findingsOf(after)).containsExactly("LICENCE_MISSING");
        assertThat(after.get("answers")).hasSize(2);
        assertThat(after.at("/answers/1/words/0/ko").asString()).isEqualTo("빨강");
    }

    @Test
    void nothingIsSubmittedWhileAnAnswerIsMissing() {
        ask("power", "TEXT", true);
        bodyOf(save(1, Map.of()));
        upload();

        expectRefusal(applications.submit(http, place, link), 422, "application-not-complete");
    }

    @Test
    void anAnswerThatIsNoChoiceIsRefused() {
        UUID colour = ask("colour", "CHOICE", false);

        expectRefusal(save(1, Map.of(colour, List.of("7"))), 422, "answer-unfit");
        assertThat(bodyOf(applications.own(http, place, link)).get("version").asLong())
                .isEqualTo(1);
    }

    @Test
    void aQuestionThatIsRetiredWhileSomebodyWritesIsPassedOver() {
        UUID power = ask("power", "TEXT", true);
        UUID colour = ask("colour", "CHOICE", false);
        bodyOf(save(1, Map.of(power, List.of("5 kW"))));
        retire(power);

        JsonNode saved = bodyOf(save(2, Map.of(power, List.of("6 kW"), colour, List.of("0"))));

        assertThat(saved.get("answers")
                        .valueStream()
                        .map(answer -> answer.at("/words/0/ko").asString())
                        .toList())
                .containsExactly("파랑", "5 kW");
    }

    @Test
    void aSaveThatSaysNothingOfAnswersLeavesThem() {
        UUID power = ask("power", "TEXT", true);
        bodyOf(save(1, Map.of(power, List.of("5 kW"))));

        JsonNode saved = bodyOf(applications.save(http, place, link, 2, WHOLE));

        assertThat(saved.get("answers")).hasSize(1);
    }

    @Test
    void aFileAnswersAndTheReviewerTakesItWithAReason() {
        UUID drawing = ask("drawing", "FILE", true);
        bodyOf(save(1, Map.of()));
        String token = files.upload(place, drawing, TestAttachments.png(700_000));

        JsonNode answered = bodyOf(attach(drawing, token));
        upload();
        applications.submit(http, place, link).expectStatus().isOk();

        assertThat(answered.at("/answers/0/file").toString())
                .isEqualTo("{\"name\":\"명함.png\",\"kind\":\"PNG\",\"bytes\":700000}");
        String id = answered.get("id").asString();
        review("/" + id + "/answers/" + drawing + "/downloads", Map.of("reason", " "))
                .expectStatus()
                .isBadRequest();
        review("/" + id + "/answers/" + drawing + "/downloads", Map.of("reason", "도면 확인"))
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .value(content -> assertThat(content).isEqualTo(TestAttachments.png(700_000)));
        JsonNode trail = bodyOf(review(HttpMethod.GET, "/" + id, null)).get("trail");
        assertThat(trail.get(2).get("action").asString()).isEqualTo("application-answer-read");
        assertThat(trail.get(2).get("reason").asString()).isEqualTo("도면 확인");
    }

    @Test
    void aFileIsTakenOnce() {
        UUID drawing = ask("drawing", "FILE", false);
        String token = files.upload(place, drawing, TestAttachments.png(2000));
        bodyOf(attach(drawing, token));

        expectRefusal(attach(drawing, token), 422, "attachment-missing");
        assertThat(count("select count(*) as n from attachment_part")).isZero();
    }

    @Test
    void aFileThatIsTakenAwayIsGone() {
        UUID drawing = ask("drawing", "FILE", false);
        bodyOf(attach(drawing, files.upload(place, drawing, TestAttachments.png(2000))));

        JsonNode without = bodyOf(applications
                .as(http, place, link, HttpMethod.DELETE, "/answers/" + drawing)
                .exchange());

        assertThat(without.get("answers")).isEmpty();
        assertThat(count("select count(*) as n from application_answer")).isZero();
    }

    @Test
    void theListToTakeAlongHasAColumnForEachQuestion() {
        UUID power = ask("power", "TEXT", true);
        UUID colour = ask("colour", "CHOICES", false);
        bodyOf(save(1, Map.of(power, List.of("5 kW"), colour, List.of("0", "1"))));
        upload();
        applications.submit(http, place, link).expectStatus().isOk();

        byte[] file = requireNonNull(review("/downloads", Map.of("format", "CSV", "reason", "부스 준비"))
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());

        Sheet list = expo.get(place, spreadsheets.read(file, 10));
        assertThat(list.head()).endsWith("power?", "colour?").hasSize(15);
        assertThat(list.lines().get(0).cells()).startsWith("가온로봇").endsWith("5 kW", "파랑; 빨강");
        assertThat(count("select count(*) as n from audit_entry where action = 'applications-exported'"))
                .isEqualTo(1);
    }

    @Test
    void answersAreErasedWhenTheirDaysAreOver() {
        UUID power = ask("power", "TEXT", true);
        UUID drawing = ask("drawing", "FILE", false);
        bodyOf(save(1, Map.of(power, List.of("5 kW"))));
        bodyOf(attach(drawing, files.upload(place, drawing, TestAttachments.png(2000))));
        LocalDate lastDay = expo.get(
                place,
                database.sql("select max(day) as day from expo_day where expo_id = $1")
                        .bind(0, place.expo().value())
                        .map(row -> row.get("day", LocalDate.class))
                        .one());

        endAllAt(lastDay.plusDays(30));
        assertThat(count("select count(*) as n from application_answer")).isEqualTo(2);
        endAllAt(lastDay.plusDays(31));
        assertThat(count("select count(*) as n from application_answer")).isZero();
        assertThat(count("select sum(erased) as n from ended_term")).isEqualTo(2);
        assertThat(bodyOf(applications.own(http, place, link))
                        .at("/form/nameKo")
                        .asString())
                .isEqualTo("가온로봇");
    }

    private void endAllAt(LocalDate day) {
        Instant moment = day.atTime(12, 0).atZone(SEOUL).toInstant();
        expo.get(place, terms.endAnswers(moment, 500).repeat(3).collectList());
    }

    private UUID ask(String code, String kind, boolean required) {
        boolean chosen = kind.startsWith("CHOICE");
        Map<String, Object> body = new HashMap<>(Map.of(
                "audience",
                "APPLICANT",
                "code",
                code,
                "kind",
                kind,
                "label",
                Map.of("ko", code + "?", "en", code + "?"),
                "basis",
                "CONTRACT",
                "purpose",
                Map.of("ko", "부스 준비", "en", "To prepare booths"),
                "retention",
                Map.of("ko", "행사 뒤 30일", "en", "30 days after the expo"),
                "required",
                required,
                "keepDays",
                30));
        body.put(
                "choices",
                chosen ? List.of(Map.of("ko", "파랑", "en", "Blue"), Map.of("ko", "빨강", "en", "Red")) : List.of());
        body.put("accepts", kind.equals("FILE") ? List.of("PNG", "PDF") : List.of());
        JsonNode question = requireNonNull(http.post()
                .uri("/api/expos/{expo}/questions", place.slug())
                .headers(headers -> headers.setBearerAuth(organizer))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
        return UUID.fromString(question.get("id").asString());
    }

    private void retire(UUID question) {
        http.delete()
                .uri("/api/expos/{expo}/questions/{question}", place.slug(), question)
                .headers(headers -> headers.setBearerAuth(organizer))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private ResponseSpec save(long version, Map<UUID, List<String>> answers) {
        String replies = answers.entrySet().stream()
                .map(answer -> "{\"question\":\"%s\",\"values\":[%s]}"
                        .formatted(
                                answer.getKey(),
                                answer.getValue().stream()
                                        .map(value -> '"' + value + '"')
                                        .reduce((one, other) -> one + "," + other)
                                        .orElse("")))
                .reduce((one, other) -> one + "," + other)
                .orElse("");
        String form = WHOLE.strip();
        return applications.save(
                http, place, link, version, form.substring(0, form.length() - 1) + ",\"answers\":[" + replies + "]}");
    }

    private ResponseSpec attach(UUID question, String token) {
        return applications
                .as(http, place, link, HttpMethod.PUT, "/answers/" + question)
                .header("Madang-Attachment-Token", token)
                .exchange();
    }

    private void upload() {
        applications
                .upload(http, place, link, "BUSINESS_LICENCE", "licence.png", TestAttachments.png(2000))
                .expectStatus()
                .isOk();
    }

    private ResponseSpec review(String path, Object body) {
        return review(HttpMethod.POST, path, body);
    }

    private ResponseSpec review(HttpMethod method, String path, @Nullable Object body) {
        WebTestClient patient = http.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(2_000_000))
                .build();
        return TestApplications.review(patient, place, organizer, method, path, null, body);
    }

    private long count(String query) {
        return expo.get(
                place, database.sql(query).map(row -> row.get("n", Long.class)).one());
    }

    private static void expectRefusal(ResponseSpec response, int status, String code) {
        response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private static List<String> findingsOf(JsonNode application) {
        return application.get("findings").valueStream().map(JsonNode::asString).toList();
    }
}
