package kr.madang.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox to which mail comes back, read over IMAP; without a host none is read. It is the mailbox of the address that
 * mail comes from, or of {@code spring.mail.properties.mail.smtp.from}.
 *
 * @param protocol {@code imaps}, or {@code imap} without encryption
 * @param look how often it is looked into
 */
@ConfigurationProperties("madang.messaging.bounces")
public record BounceSettings(
        @DefaultValue("imaps") String protocol,
        @Nullable String host,
        @DefaultValue("993") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("1m") Duration look) {

    @Override
    public String toString() {
        return "BounceSettings[" + protocol + "://" + host + ":" + port + "/" + folder + "]";
    }
}
