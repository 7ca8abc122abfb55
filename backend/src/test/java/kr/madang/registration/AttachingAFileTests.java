package kr.madang.registration;

import static kr.madang.registration.TestAttachments.answering;
import static kr.madang.registration.TestAttachments.newToken;
import static kr.madang.registration.TestAttachments.page;
import static kr.madang.registration.TestAttachments.png;
import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.expo.Expos;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class AttachingAFileTests {

    private static final int SEVERAL_PARTS = 2 * Attachment.PART_BYTES + 1000;

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    AttachmentStore store;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestRegistrations visitors;
    TestAttachments files;
    Place place;
    UUID card;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        files = new TestAttachments(expo, http);
        place = visitors.open(10);
        card = files.ask(place, "card", true);
    }

    @Test
    void bringsItToTheOrganizerWhoSaysWhy() {
        byte[] file = png(SEVERAL_PARTS);

        JsonNode visitor = visitors.register(place, answering("card", files.upload(place, card, file)));

        assertThat(bodyOf(visitors.getAs(visitor, place, "/registrations/mine"), HttpStatus.OK)
                        .at("/answers/0/file"))
                .isEqualTo(bodyOf(get(visitor, "/answers"), HttpStatus.OK).at("/0/file"));
        ResponseSpec download = download(visitor, Map.of("reason", "기자 확인"));
        download.expectStatus().isOk().expectBody(byte[].class).isEqualTo(file);
        download.expectHeader().valueEquals("X-Content-Type-Options", "nosniff");
        download.expectHeader().valueEquals("Content-Security-Policy", "default-src 'none'; sandbox");
        download.expectHeader()
                .value(
                        HttpHeaders.CONTENT_DISPOSITION,
                        value -> assertThat(value)
                                .startsWith("attachment;")
                                .contains("filename*=UTF-8''%EB%AA%85%ED%95%A8.png"));
        assertThat(audited()).containsExactly("question-added", "answers-read", "attachment-read 기자 확인");
    }

    @Test
    void needsAReason() {
        JsonNode visitor = visitors.register(place, answering("card", files.upload(place, card, png(100))));

        assertThat(bodyOf(download(visitor, Map.of("reason", " ")), HttpStatus.BAD_REQUEST)
                        .at("/errors")
                        .findValuesAsString("pointer"))
                .containsExactly("/reason");
    }

    @Test
    void isPartOfWhatAVisitorTakesAlong() {
        byte[] file = png(5000);
        JsonNode visitor = visitors.register(place, answering("card", files.upload(place, card, file)));

        JsonNode kept = bodyOf(visitors.getAs(visitor, place, "/registrations/mine/data"), HttpStatus.OK);

        assertThat(Base64.getDecoder().decode(kept.at("/answers/0/file/content").asString()))
                .isEqualTo(file);
        visitors.getAs(visitor, place, "/registrations/mine/attachments/" + card)
                .expectBody(byte[].class)
                .isEqualTo(file);
    }

    @Test
    void goesOnWhereABadNetworkBrokeIt() {
        byte[] file = png(SEVERAL_PARTS);
        String token = newToken();
        bodyOf(files.begin(place, token, card, "card.png", file.length), HttpStatus.OK);
        bodyOf(files.send(place, token, 0, file), HttpStatus.OK);
        bodyOf(files.send(place, token, 0, file), HttpStatus.OK);
        bodyOf(files.send(place, token, 2, file), HttpStatus.OK);

        assertThat(refusal(visitors.post(place, key(), answering("card", token)), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("attachment-missing");
        assertThat(bodyOf(files.begin(place, token, card, "card.png", file.length), HttpStatus.OK)
                        .get("missing")
                        .toString())
                .isEqualTo("[1]");
        assertThat(bodyOf(files.send(place, token, 1, file), HttpStatus.OK).get("missing"))
                .isEmpty();
        visitors.register(place, answering("card", token));
    }

    @Test
    void tellsTheKindByTheContentAndNotByTheName() {
        String token = newToken();
        bodyOf(files.begin(place, token, card, "card.png", page().length), HttpStatus.OK);

        JsonNode refused = bodyOf(files.sendBytes(place, token, 0, page()), HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(refused.get("code").asString()).isEqualTo("attachment-kind-refused");
        assertThat(refused.get("detail").asString()).contains("PDF, PNG");
    }

    @Test
    void knowsEveryKindThatCanBeAskedFor() {
        FileContent content = new FileContent();

        assertThat(content.kindOf("%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1)))
                .contains(Attachment.Kind.PDF);
        assertThat(content.kindOf(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F'}))
                .contains(Attachment.Kind.JPEG);
        assertThat(content.kindOf(png(100))).contains(Attachment.Kind.PNG);
        assertThat(content.kindOf("\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1)))
                .contains(Attachment.Kind.HEIC);
        assertThat(content.kindOf("PK\3\4".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void refusesWhatIsTooLargeBeforeAnyOfItComes() {
        assertThat(refusal(
                        files.begin(place, newToken(), card, "card.png", Attachment.MOST_BYTES + 1),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("attachment-too-large");
        String token = newToken();
        bodyOf(files.begin(place, token, card, "card.png", 100), HttpStatus.OK);

        assertThat(refusal(files.sendBytes(place, token, 0, png(101)), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("attachment-part-unfit");
        assertThat(refusal(
                        files.sendBytes(place, token, 0, png(Attachment.PART_BYTES + 1)),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("attachment-part-unfit");
    }

    @Test
    void isBoundOnce() {
        String token = files.upload(place, card, png(100));
        String key = key();
        Map<String, Object> form = answering("card", token);
        JsonNode visitor = bodyOf(visitors.post(place, key, form), HttpStatus.CREATED);

        assertThat(bodyOf(visitors.post(place, key, form), HttpStatus.CREATED).get("id"))
                .isEqualTo(visitor.get("id"));
        assertThat(refusal(visitors.post(place, key(), answering("card", token)), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("attachment-missing");
        assertThat(refusal(files.send(place, token, 0, png(100)), HttpStatus.CONFLICT))
                .isEqualTo("attachment-token-used");
    }

    @Test
    void failsForNobodyElseWhoRegistersAtTheSameTime() {
        String token = files.upload(place, card, png(100));

        List<Integer> statuses = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> visitors.post(place, key(), answering("card", token)))
                .map(answer -> answer.returnResult(Void.class).getStatus().value())
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(201, 422, 422, 422, 422, 422);
        assertThat(count("select count(*) as n from registration")).isEqualTo(1);
    }

    @Test
    void canBeReplacedByTheManageLink() {
        JsonNode visitor = visitors.register(place, answering("card", files.upload(place, card, png(100))));
        String other = files.upload(place, card, png(200));

        for (int twice = 0; twice < 2; twice++) {
            attach(visitor, other).expectStatus().isNoContent();
        }

        visitors.getAs(visitor, place, "/registrations/mine/attachments/" + card)
                .expectBody(byte[].class)
                .isEqualTo(png(200));
        assertThat(count("select count(*) as n from attachment")).isEqualTo(1);
        assertThat(refusal(attach(visitor, newToken()), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("attachment-missing");
    }

    @Test
    void goesAfterADayWhenNoRegistrationCame() {
        String token = files.upload(place, card, png(100));
        JsonNode visitor = visitors.register(place, answering("card", files.upload(place, card, png(200))));
        expo.run(
                place,
                database.sql(
                                "update attachment set expires_at = now() - interval '1 second' where expires_at is not null")
                        .then());

        store.expire().block();

        assertThat(count("select count(*) as n from attachment_part")).isEqualTo(1);
        assertThat(refusal(visitors.post(place, key(), answering("card", token)), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("attachment-missing");
        visitors.getAs(visitor, place, "/registrations/mine/attachments/" + card)
                .expectStatus()
                .isOk();
    }

    @Test
    void isStoredSoThatNobodyReadsIt() {
        files.upload(place, card, png(100));

        byte[] stored = expo.get(
                place,
                database.sql("select content from attachment_part")
                        .map(row -> row.get("content", byte[].class))
                        .one());

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("PNG");
    }

    @Test
    void isAskedForWithTheKindsItAccepts() {
        assertThat(bodyOf(
                                http.get()
                                        .uri("/api/expos/{expo}/registration-form", place.slug())
                                        .exchange(),
                                HttpStatus.OK)
                        .at("/questions/0/accepts")
                        .toString())
                .isEqualTo("[\"PDF\",\"PNG\"]");
        assertThat(refusal(
                        visitors.post(place, key(), TestRegistrations.form(TestRegistrations.newEmail())),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("answer-missing");
    }

    private ResponseSpec attach(JsonNode visitor, String token) {
        return http.put()
                .uri("/api/expos/{expo}/registrations/mine/attachments/{question}", place.slug(), card)
                .header("Madang-Manage-Token", visitor.get("manageToken").asString())
                .header("Madang-Attachment-Token", token)
                .exchange();
    }

    private ResponseSpec get(JsonNode visitor, String path) {
        return http.get()
                .uri("/api/expos/" + place.slug() + "/registrations/"
                        + visitor.get("id").asString() + path)
                .headers(headers -> headers.setBearerAuth(expo.organizerToken(place)))
                .exchange();
    }

    private ResponseSpec download(JsonNode visitor, Map<String, Object> body) {
        return http.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
                .build()
                .post()
                .uri(
                        "/api/expos/{expo}/registrations/{registration}/attachments/{question}/downloads",
                        place.slug(),
                        visitor.get("id").asString(),
                        card)
                .headers(headers -> headers.setBearerAuth(expo.organizerToken(place)))
                .bodyValue(body)
                .exchange();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private long count(String sql) {
        return expo.get(
                place, database.sql(sql).map(row -> row.get("n", Long.class)).one());
    }

    private List<String> audited() {
        return expo.get(
                place,
                database.sql("select concat_ws(' ', action, reason) as deed from audit_entry order by id")
                        .map(row -> row.get("deed", String.class))
                        .all()
                        .collectList());
    }
}
