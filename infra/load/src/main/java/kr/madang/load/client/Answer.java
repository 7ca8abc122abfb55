package kr.madang.load.client;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import java.time.Duration;

/** What a visitor or a device was answered. */
public sealed interface Answer {

    /** What a response says; one with the status of success is an acceptance. */
    static Answer of(HttpResponse response, String body, int success) {
        int status = response.status().code();
        String later = response.headers().get(HttpHeaderNames.RETRY_AFTER);
        if (status == success) {
            return new Accepted(body);
        }
        return status == 503 && later != null
                ? new ComeBackLater(Duration.ofSeconds(Long.parseLong(later)))
                : new Refused(status, body);
    }

    /** Done; the body says what: who is registered, what is decided. */
    record Accepted(String body) implements Answer {}

    /** The platform is busy and says when to come back. */
    record ComeBackLater(Duration after) implements Answer {}

    /** No, for a reason that will not pass; or an answer that nobody should get. */
    record Refused(int status, String body) implements Answer {

        /** Whether every place is taken. */
        public boolean isFull() {
            return body.contains("\"registration-full\"");
        }
    }

    /** Nothing came back, or half of it: whether something was stored is not known. */
    record Silence(String why) implements Answer {}
}
