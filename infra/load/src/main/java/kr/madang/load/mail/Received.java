package kr.madang.load.mail;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What the mail server has taken: each Message-ID, how often, and under which of them somebody was written to. */
final class Received {

    private final Map<String, Integer> times = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> byRecipient = new ConcurrentHashMap<>();
    private final AtomicLong mails = new AtomicLong();

    void add(String messageId, String recipient) {
        times.merge(messageId, 1, Integer::sum);
        byRecipient
                .computeIfAbsent(recipient, key -> ConcurrentHashMap.newKeySet())
                .add(messageId);
        mails.incrementAndGet();
    }

    /** How many mails were taken, repetitions too. */
    long mails() {
        return mails.get();
    }

    Map<String, Integer> times() {
        return Map.copyOf(times);
    }

    /** Recipients who were written to under more than one Message-ID. */
    long writtenToTwice() {
        return byRecipient.values().stream().filter(ids -> ids.size() > 1).count();
    }
}
