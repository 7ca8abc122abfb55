package kr.madang.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one attempt to send a message. */
public sealed interface Fate {

    /** The mail server has taken it. */
    record Sent(Mail mail) implements Fate {}

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
     * @param mail null if it was never written
     * @param unreachable whether its address takes no mail at all
     */
    record GivenUp(@Nullable Mail mail, String reason, boolean unreachable) implements Fate {}
}
