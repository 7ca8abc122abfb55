package kr.madang;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kr.madang.account.Role;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may use which operation is written in {@code docs/reference/authorization.md}, and every cell of it is tried. The
 * operations come from the contract: one without a row fails.
 */
@HttpTest
class TheAuthorizationMatrixTests {

    private static final Path MATRIX = Path.of("..", "docs", "reference", "authorization.md");

    /** Somebody who sends a request; the columns of the matrix. */
    private enum Sender {
        NOBODY,
        STRANGER,
        BUYER,
        EXHIBITOR,
        STAFF,
        ORGANIZER,
        ORGANIZER_ELSEWHERE
    }

    @Autowired
    TestExpo expo;

    @LocalServerPort
    int port;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Test
    void isWhatTheApplicationDoes() throws IOException {
        Place place = expo.open();
        Map<Sender, String> tokens = tokens(place);
        Map<String, String> tried = new TreeMap<>();
        for (Operation operation : operations()) {
            List<String> cells = new ArrayList<>();
            for (Sender sender : Sender.values()) {
                cells.add(isLetIn(operation, place, tokens.get(sender)) ? "yes" : "–");
            }
            tried.put(operation.name(), String.join(" | ", cells));
        }
        String rendered = render(tried);
        if ("write".equals(System.getProperty("reference"))) {
            Files.writeString(MATRIX, rendered);
        }

        assertThat(rendered).isEqualTo(Files.readString(MATRIX));
    }

    private Map<Sender, String> tokens(Place place) {
        Map<Sender, String> tokens = new EnumMap<>(Sender.class);
        tokens.put(Sender.STRANGER, TestTokens.of(UUID.randomUUID().toString()));
        tokens.put(Sender.BUYER, expo.tokenOf(place, Role.BUYER, UUID.randomUUID()));
        tokens.put(Sender.EXHIBITOR, expo.tokenOf(place, Role.EXHIBITOR, UUID.randomUUID()));
        tokens.put(Sender.STAFF, expo.tokenOf(place, Role.STAFF, null));
        tokens.put(Sender.ORGANIZER, expo.organizerToken(place));
        tokens.put(Sender.ORGANIZER_ELSEWHERE, expo.organizerToken(expo.open()));
        return tokens;
    }

    /** Whether the operation goes on to look at the request, whatever it then says about it. */
    private boolean isLetIn(Operation operation, Place place, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(operation
                        .path()
                        .replace("{expo}", place.slug())
                        .replaceAll("\\{[^}]+}", UUID.randomUUID().toString())))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(operation.method(), HttpRequest.BodyPublishers.ofString("{}"));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        int status = status(request.build());
        return status != 401 && status != 403;
    }

    private int status(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            // a live stream never ends by itself
            response.body().close();
            return response.statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<Operation> operations() throws IOException {
        try (InputStream contract = address("/api/openapi").toURL().openStream()) {
            JsonNode paths = JsonMapper.shared().readTree(contract).get("paths");
            List<Operation> operations = new ArrayList<>();
            paths.properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(method -> operations.add(
                                    new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey()))));
            return operations;
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String render(Map<String, String> rows) {
        return """
                # Who may use which operation

                A test tries every operation as every sender; this table is what it found, and a change of it is a change of
                who may do what. `yes`: the operation goes on to look at the request. `–`: it refuses with `sign-in-needed`
                (401) or `not-allowed` (403) before anything of the request is read.

                | operation | nobody | signed in, no role | buyer | exhibitor | staff | organizer | organizer of another host |
                |---|---|---|---|---|---|---|---|
                %s
                """.formatted(rows.entrySet().stream()
                .map(row -> "| `%s` | %s |".formatted(row.getKey(), row.getValue()))
                .collect(joining("\n")));
    }

    private record Operation(String method, String path) {

        String name() {
            return path + " " + method;
        }
    }
}
