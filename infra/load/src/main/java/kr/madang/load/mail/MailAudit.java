package kr.madang.load.mail;

import java.util.Map;
import java.util.Set;

/**
 * What the outbox promised against what the mail server has taken.
 *
 * @param lost messages that the mail server has not taken, or that the outbox does not say are sent
 * @param duplicates mails beyond the first of a message
 * @param strange mails of no message, and recipients written to under more than one Message-ID
 */
record MailAudit(long lost, long duplicates, long strange) {

    /**
     * Holds one against the other.
     *
     * @param sent by Message-ID, whether the outbox says that it is sent
     */
    static MailAudit of(Map<String, Boolean> sent, Received received) {
        Map<String, Integer> times = received.times();
        Set<String> known = sent.keySet();
        return new MailAudit(
                sent.entrySet().stream()
                        .filter(one -> !one.getValue() || !times.containsKey(one.getKey()))
                        .count(),
                received.mails() - times.size(),
                times.keySet().stream().filter(id -> !known.contains(id)).count() + received.writtenToTwice());
    }

    /** Whether nothing was lost and each kill sent at most one mail twice. */
    boolean isCleanAfter(int kills) {
        return lost == 0 && strange == 0 && duplicates <= kills;
    }
}
