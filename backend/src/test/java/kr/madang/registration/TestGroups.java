package kr.madang.registration;

import static kr.madang.registration.TestRegistrations.bodyOf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kr.madang.TestExpo;
import kr.madang.expo.Expos;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** An expo with five places for groups, whose form asks two questions, and the lists that are sent to it. */
final class TestGroups {

    static final String HEAD =
            "이름,이메일,전화번호,language,만 14세 이상 (Y) [14-or-older],[필수] [privacy v1],photos 동의,Company [company],관심 [interests]\n";

    private static final AdmissionType.Terms BY_LIST = new AdmissionType.Terms(
            AdmissionType.Channel.GROUP, null, null, null, AdmissionType.Approval.AUTOMATIC, false, Duration.ofDays(1));

    final Place place;
    private final WebTestClient http;
    private String token;

    private TestGroups(Place place, String token, WebTestClient http) {
        this.place = place;
        this.token = token;
        this.http = http;
    }

    static TestGroups open(
            TestExpo expo,
            FormSetUp setUp,
            Expos expos,
            QuestionStore questions,
            RegistrationForms forms,
            WebTestClient http) {
        Place place = new TestRegistrations(expo, setUp, expos, http).open(expo.open(), 5, BY_LIST);
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
        return new TestGroups(place, expo.organizerToken(place), http);
    }

    /** From now on somebody else sends them. */
    void sendAs(String other) {
        token = other;
    }

    static String row(String name, String email) {
        return name + "," + email + ",010-1234-5678,ko,Y,Y,Y,마당,로봇\n";
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    JsonNode preview(byte[] list) {
        return bodyOf(send(list), HttpStatus.OK);
    }

    ResponseSpec send(byte[] list) {
        return http.post()
                .uri("/api/expos/{expo}/group-registrations/previews?admissionType=day-pass", place.slug())
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(list)
                .exchange();
    }

    ResponseSpec register(byte[] list) {
        return register(list, UUID.randomUUID().toString());
    }

    ResponseSpec register(byte[] list, String key) {
        return http.post()
                .uri("/api/expos/{expo}/group-registrations?admissionType=day-pass", place.slug())
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(list)
                .exchange();
    }

    byte[] template(String format, String language) {
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

    static List<String> marks(JsonNode preview) {
        return StreamSupport.stream(preview.get("members").spliterator(), false)
                .map(member ->
                        member.get("row").asInt() + " " + member.get("name").asString() + " "
                                + StreamSupport.stream(member.get("wrong").spliterator(), false)
                                        .map(TestGroups::toText)
                                        .toList())
                .toList();
    }

    private static String toText(JsonNode wrong) {
        String reason = wrong.get("reason").asString();
        return wrong.get("column").isNull()
                ? reason
                : reason + " " + wrong.get("column").asString();
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
}
