package kr.madang.invitation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are invited.
 *
 * @param lives how long a link opens
 * @param pause how long after a mail another one to the same address is left out
 * @param open how many invitations of an expo can be open at a time
 * @param colleagues how many people a company has at most, with those whom its owner has invited
 */
@ConfigurationProperties("madang.invitation")
public record InvitationSettings(
        @DefaultValue("7d") Duration lives,
        @DefaultValue("5m") Duration pause,
        @DefaultValue("2000") int open,
        @DefaultValue("10") int colleagues) {}
