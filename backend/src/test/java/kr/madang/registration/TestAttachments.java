package kr.madang.registration;

import static java.util.stream.Collectors.joining;
import static kr.madang.registration.TestRegistrations.bodyOf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import kr.madang.TestExpo;
import kr.madang.shared.Place;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Questions for files, and devices that upload them. */
public class TestAttachments {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final TestExpo expo;
    private final WebTestClient http;

    public TestAttachments(TestExpo expo, WebTestClient http) {
        this.expo = expo;
        this.http = http;
    }

    /** Asks for a PDF or a PNG. */
    public UUID ask(Place place, String code, boolean required) {
        JsonNode question = bodyOf(
                http.post()
                        .uri("/api/expos/{expo}/questions", place.slug())
                        .headers(headers -> headers.setBearerAuth(expo.organizerToken(place)))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .bodyValue(Map.of(
                                "code",
                                code,
                                "kind",
                                "FILE",
                                "label",
                                Map.of("ko", "명함", "en", "Business card"),
                                "basis",
                                "CONTRACT",
                                "purpose",
                                Map.of("ko", "취재 확인", "en", "To see who writes"),
                                "retention",
                                Map.of("ko", "행사 뒤 1개월", "en", "One month after the expo"),
                                "required",
                                required,
                                "keepDays",
                                30,
                                "choices",
                                List.of(),
                                "accepts",
                                List.of("PDF", "PNG")))
                        .exchange(),
                HttpStatus.CREATED);
        return UUID.fromString(question.get("id").asString());
    }

    /** A picture of so many bytes, or what begins like one. */
    public static byte[] png(int bytes) {
        byte[] file = new byte[bytes];
        new Random(bytes).nextBytes(file);
        System.arraycopy(PNG, 0, file, 0, PNG.length);
        return file;
    }

    public static byte[] page() {
        return "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    }

    public static String newToken() {
        return new Random().ints(40, 'a', 'z' + 1).mapToObj(Character::toString).collect(joining());
    }

    /** The token of a file that was uploaded whole. */
    public String upload(Place place, UUID question, byte[] file) {
        String token = newToken();
        JsonNode upload = bodyOf(begin(place, token, question, "명함.png", file.length), HttpStatus.OK);
        for (JsonNode part : upload.get("missing")) {
            bodyOf(send(place, token, part.asInt(), file), HttpStatus.OK);
        }
        return token;
    }

    public ResponseSpec begin(Place place, String token, UUID question, String name, long bytes) {
        return http.put()
                .uri("/api/expos/{expo}/attachments/mine", place.slug())
                .header("Madang-Attachment-Token", token)
                .bodyValue(Map.of("question", question, "name", name, "bytes", bytes))
                .exchange();
    }

    /** Sends a part of the file. */
    public ResponseSpec send(Place place, String token, int part, byte[] file) {
        int from = part * Attachment.PART_BYTES;
        return sendBytes(
                place,
                token,
                part,
                Arrays.copyOfRange(file, from, Math.min(file.length, from + Attachment.PART_BYTES)));
    }

    public ResponseSpec sendBytes(Place place, String token, int part, byte[] bytes) {
        return http.put()
                .uri("/api/expos/{expo}/attachments/mine/parts/{part}", place.slug(), part)
                .header("Madang-Attachment-Token", token)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(bytes)
                .exchange();
    }

    /** A form that answers with the file under this token. */
    public static Map<String, Object> answering(String code, String token) {
        Map<String, Object> form = TestRegistrations.form(TestRegistrations.newEmail());
        form.put("answers", List.of(Map.of("question", code, "values", List.of(token))));
        return form;
    }
}
