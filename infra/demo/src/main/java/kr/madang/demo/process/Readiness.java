package kr.madang.demo.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Waits until an address answers with 200. */
public final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(10);

    /** HTTP 1.1: asked to change to HTTP 2, servers with web sockets never answer. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** Returns when the address answers; refuses when the program behind it dies or the patience ends. */
    public void await(URI address, ChildProcess program, Duration patience) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (!answers(address)) {
            program.ensureAlive();
            if (Instant.now().isAfter(end)) {
                throw new CannotStart(
                        "%s 주소가 %d초 동안 응답하지 않았어요.".formatted(address, patience.toSeconds()),
                        "%s did not answer within %d seconds.".formatted(address, patience.toSeconds()));
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean answers(URI address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "text/html, */*")
                .timeout(ONE_ANSWER)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
