package kr.madang.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one attempt to send a message. */
public sealed interface Fate {

    /**
     * The mail server has taken it.
     *
     * @param recipient masked
     */
    record Sent(String recipient) implements Fate {}

    /** There is nobody to tell any more. */
    record Dropped() implements Fate {}

    /**
     * It failed and is tried again.
     *
     * @param after from now
     * @param reason a code, without addresses
     */
    record Postponed(Duration after, String reason) implements Fate {}

    /**
     * It failed for the last time; the organizer sees it and may send it again.
     *
     * @param recipient masked, or null if the mail was never written
     */
    record GivenUp(@Nullable String recipient, String reason) implements Fate {}
}
