package kr.madang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The committed contract is the one the application serves. {@code -Dcontract=write} writes it anew. */
@HttpTest
class TheContractTests {

    private static final Path COMMITTED = Path.of("..", "docs", "api", "openapi.yaml");

    /** The first to ask waits until all operations are described. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final int LARGEST = 4_000_000;

    @Autowired
    WebTestClient http;

    @Test
    void isTheOneThatIsCommitted() throws IOException {
        String served = http.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                .responseTimeout(LIMIT)
                .build()
                .get()
                .uri("/api/openapi.yaml")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        if ("write".equals(System.getProperty("contract"))) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(served).isEqualTo(Files.readString(COMMITTED));
    }
}
