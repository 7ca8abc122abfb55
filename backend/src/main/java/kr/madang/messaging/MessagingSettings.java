package kr.madang.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent.
 *
 * @param from the address that all mail comes from
 * @param parallel how many mails one replica sends at a time
 * @param look how often it looks for new messages
 * @param lease how long it has for one; longer than any of the mail server's time limits
 * @param attempts after how many failures a message is given up
 * @param firstBackOff how long it waits after the first failure; twice as long after each further one
 * @param longestBackOff how long it waits at most
 */
@ConfigurationProperties("madang.messaging")
public record MessagingSettings(
        @DefaultValue("noreply@madang.localhost") String from,
        @DefaultValue("4") int parallel,
        @DefaultValue("500ms") Duration look,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("8") int attempts,
        @DefaultValue("10s") Duration firstBackOff,
        @DefaultValue("1h") Duration longestBackOff) {

    public MessagingSettings {
        if (!from.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("madang.messaging.from is no address: " + from);
        }
    }

    /** What stands behind the @ of the address, and of every Message-ID. */
    public String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /** The wait after so many failures, before chance moves it. */
    public Duration backOffAfter(int failures) {
        Duration wait = firstBackOff.multipliedBy(1L << Math.min(failures - 1, 20));
        return wait.compareTo(longestBackOff) < 0 ? wait : longestBackOff;
    }
}
