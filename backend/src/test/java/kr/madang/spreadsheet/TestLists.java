package kr.madang.spreadsheet;

import static kr.madang.registration.TestRegistrations.bodyOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import kr.madang.shared.Place;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Lists as an organizer sends and fetches them, of one kind and in one expo. */
public final class TestLists {

    private final WebTestClient http;
    private final String path;
    private final String token;

    /** @param kind as in the address, for example {@code exhibitor-list} */
    public TestLists(WebTestClient http, Place place, String kind, String token) {
        this.http = http;
        this.path = "/api/expos/" + place.slug() + "/" + kind;
        this.token = token;
    }

    public JsonNode preview(String list) {
        return bodyOf(send("/previews", utf8(list)), HttpStatus.OK);
    }

    public ResponseSpec tryPreview(byte[] file) {
        return send("/previews", file);
    }

    /** Sends a list as somebody does who has looked through it just now. */
    public JsonNode take(String list) {
        return bodyOf(tryTake(list, preview(list).get("seen").asString()), HttpStatus.OK);
    }

    public ResponseSpec tryTake(String list, String seen) {
        return send("/imports?seen=" + seen, utf8(list));
    }

    private ResponseSpec send(String to, byte[] file) {
        return http.post()
                .uri(path + to)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(file)
                .exchange();
    }

    public byte[] template(Format format, String language) {
        return content(http.get()
                .uri(path + "/template?format=" + format)
                .headers(headers -> headers.setBearerAuth(token))
                .header("Accept-Language", language)
                .exchange());
    }

    public byte[] download(Format format) {
        return content(http.post()
                .uri(path + "/downloads")
                .headers(headers -> headers.setBearerAuth(token))
                .header("Accept-Language", "ko")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"format\": \"%s\", \"reason\": \"주소록 대조\"}".formatted(format))
                .exchange());
    }

    public String text() {
        return new String(download(Format.CSV), StandardCharsets.UTF_8);
    }

    private static byte[] content(ResponseSpec response) {
        return Objects.requireNonNull(response.expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
    }

    /** New, changed, unchanged and wrong, for example {@code 2 0 1 0}. */
    public static String counts(JsonNode outlook) {
        return "%s %s %s %s"
                .formatted(
                        outlook.get("made").asString(),
                        outlook.get("changed").asString(),
                        outlook.get("unchanged").asString(),
                        outlook.get("wrong").asString());
    }

    /** Each listed row, for example {@code 2 가온 WRONG [MISSING 국가]}. */
    public static List<String> rows(JsonNode outlook) {
        return StreamSupport.stream(outlook.get("rows").spliterator(), false)
                .map(row -> "%s %s %s %s"
                        .formatted(
                                row.get("row").asString(),
                                row.get("name").asString(),
                                row.get("standing").asString(),
                                row.get("standing").asString().equals("WRONG") ? wrong(row) : codes(row)))
                .toList();
    }

    private static List<String> wrong(JsonNode row) {
        return StreamSupport.stream(row.get("wrong").spliterator(), false)
                .map(one -> (one.get("reason").asString() + text(one, "column", " ") + text(one, "nearest", " → ")))
                .toList();
    }

    private static List<String> codes(JsonNode row) {
        return StreamSupport.stream(row.get("changed").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static String text(JsonNode one, String field, String before) {
        JsonNode value = one.get(field);
        return value == null || value.isNull() ? "" : before + value.asString();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
