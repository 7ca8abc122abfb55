package kr.madang.load.client;

import java.time.Duration;

/** What a visitor was answered. */
public sealed interface Answer {

    /** Registered; the body says as whom. */
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
