package kr.madang.registration;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.form;
import static kr.madang.registration.TestRegistrations.newEmail;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.account.Role;
import kr.madang.expo.Expos;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class AskingOwnQuestionsTests {

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

    TestRegistrations visitors;
    Place place;
    String token;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(10);
        token = expo.organizerToken(place);
    }

    @Test
    void bringsTheAnswersToTheVisitorAndTheOrganizer() {
        ask(aText("company"));
        ask(aChoice("interests", "CHOICES"));

        JsonNode visitor = visitors.register(
                place, answering(List.of(reply("company", "한마당 주식회사"), reply("interests", "0", "2"))));

        String answers = """
                [{"label":{"ko":"소속","en":"Company"},"values":[{"ko":"한마당 주식회사","en":"한마당 주식회사"}],"file":null},\
                {"label":{"ko":"관심","en":"Interests"},"values":[{"ko":"로봇","en":"Robots"},{"ko":"교육","en":"Learning"}],"file":null}]""";
        assertThat(bodyOf(visitors.getAs(visitor, place, "/registrations/mine"), HttpStatus.OK)
                        .get("answers")
                        .toString())
                .isEqualTo(answers);
        assertThat(bodyOf(get("/registrations/" + visitor.get("id").asString() + "/answers"), HttpStatus.OK)
                        .toString())
                .isEqualTo(answers);
        assertThat(audited()).containsExactly("question-added", "question-added", "answers-read");
    }

    @Test
    void storesNoAnswerThatCanBeRead() {
        ask(aText("company"));

        visitors.register(place, answering(reply("company", "한마당 주식회사")));

        byte[] stored = expo.get(
                place,
                database.sql("select value from answer")
                        .map(row -> row.get("value", byte[].class))
                        .one());
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("한마당");
    }

    @Test
    void isInTheForm() {
        ask(aChoice("interests", "CHOICE"));

        JsonNode asked = bodyOf(get("/registration-form"), HttpStatus.OK).at("/questions/0");

        assertThat(asked.get("code").asString()).isEqualTo("interests");
        assertThat(asked.get("basis").asString()).isEqualTo("CONSENT");
        assertThat(asked.at("/retention/ko").asString()).isEqualTo("행사 뒤 1개월");
        assertThat(asked.get("choices")).hasSize(3);
    }

    @Test
    void refusesAQuestionThatDoesNotSayWhyOrHowLong() {
        for (String part : List.of("basis", "purpose", "retention")) {
            Map<String, Object> question = aText("company");
            question.remove(part);

            assertThat(bodyOf(post(question), HttpStatus.BAD_REQUEST)
                            .at("/errors")
                            .findValuesAsString("pointer"))
                    .containsExactly("/" + part);
        }
        assertThat(bodyOf(get("/questions"), HttpStatus.OK)).isEmpty();
    }

    @Test
    void refusesToAskForAResidentNumber() {
        Map<String, Object> question = aText("number");
        question.put("label", Map.of("ko", "주민 등록 번호", "en", "Your number"));

        assertThat(refusal(post(question), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("question-asks-for-resident-number");
    }

    @Test
    void refusesAnAnswerThatHoldsAResidentNumber() {
        ask(aText("company"));

        JsonNode problem = bodyOf(
                visitors.post(place, key(), answering(reply("company", "900101-1234567"))), HttpStatus.BAD_REQUEST);

        assertThat(problem.get("errors").findValuesAsString("pointer")).containsExactly("/answers/0/values/0");
    }

    @Test
    void cannotDemandWhatRestsOnConsent() {
        Map<String, Object> question = aChoice("interests", "CHOICE");
        question.put("required", true);

        assertThat(refusal(post(question), HttpStatus.UNPROCESSABLE_CONTENT)).isEqualTo("question-consent-is-free");
    }

    @Test
    void refusesWhoLeavesARequiredOneOut() {
        Map<String, Object> question = aText("company");
        question.put("required", true);
        ask(question);

        assertThat(refusal(visitors.post(place, key(), form(newEmail())), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("answer-missing");
        assertThat(refusal(
                        visitors.post(place, key(), answering(reply("company", " "))),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("answer-unfit");
        visitors.register(place, answering(reply("company", "한마당")));
    }

    @Test
    void refusesAnswersThatDoNotFit() {
        ask(aChoice("interests", "CHOICE"));

        for (List<String> values : List.of(List.of("3"), List.of("0", "1"), List.of("로봇"), List.of("-1"))) {
            assertThat(refusal(
                            visitors.post(place, key(), answering(Map.of("question", "interests", "values", values))),
                            HttpStatus.UNPROCESSABLE_CONTENT))
                    .isEqualTo("answer-unfit");
        }
        assertThat(refusal(
                        visitors.post(place, key(), answering(reply("other", "0"))), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("answer-unfit");
    }

    @Test
    void isOverWhenItIsRetired() {
        String question = ask(aText("company"));
        JsonNode visitor = visitors.register(place, answering(reply("company", "한마당")));

        http.delete()
                .uri("/api/expos/" + place.slug() + "/questions/" + question)
                .header("Authorization", "Bearer " + token)
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(bodyOf(get("/registration-form"), HttpStatus.OK).get("questions"))
                .isEmpty();
        assertThat(bodyOf(visitors.getAs(visitor, place, "/registrations/mine"), HttpStatus.OK)
                        .get("answers"))
                .hasSize(1);
        assertThat(refusal(post(aText("company")), HttpStatus.CONFLICT)).isEqualTo("question-code-used");
    }

    @Test
    void isTheOrganizersOnly() {
        token = expo.tokenOf(place, Role.STAFF, null);

        assertThat(refusal(post(aText("company")), HttpStatus.FORBIDDEN)).isEqualTo("not-allowed");
    }

    private static Map<String, Object> aText(String code) {
        return new TreeMap<>(Map.of(
                "code",
                code,
                "kind",
                "TEXT",
                "label",
                Map.of("ko", "소속", "en", "Company"),
                "basis",
                "CONTRACT",
                "purpose",
                Map.of("ko", "배지에 표시", "en", "Shown on the badge"),
                "retention",
                Map.of("ko", "행사 뒤 1개월", "en", "One month after the expo"),
                "required",
                false,
                "keepDays",
                30,
                "choices",
                List.of()));
    }

    private static Map<String, Object> aChoice(String code, String kind) {
        Map<String, Object> question = aText(code);
        question.put("kind", kind);
        question.put("label", Map.of("ko", "관심", "en", "Interests"));
        question.put("basis", "CONSENT");
        question.put(
                "choices",
                List.of(
                        Map.of("ko", "로봇", "en", "Robots"),
                        Map.of("ko", "도시", "en", "Cities"),
                        Map.of("ko", "교육", "en", "Learning")));
        return question;
    }

    private static Map<String, Object> reply(String question, String... values) {
        return Map.of("question", question, "values", List.of(values));
    }

    private static Map<String, Object> answering(Map<String, Object> reply) {
        return answering(List.of(reply));
    }

    private static Map<String, Object> answering(List<Map<String, Object>> replies) {
        Map<String, Object> form = form(newEmail());
        form.put("answers", replies);
        return form;
    }

    private String ask(Map<String, Object> question) {
        return bodyOf(post(question), HttpStatus.CREATED).get("id").asString();
    }

    private ResponseSpec post(Map<String, Object> question) {
        return http.post()
                .uri("/api/expos/{expo}/questions", place.slug())
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key())
                .bodyValue(question)
                .exchange();
    }

    private ResponseSpec get(String path) {
        return http.get()
                .uri("/api/expos/" + place.slug() + path)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private static String key() {
        return UUID.randomUUID().toString();
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
