package kr.madang.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How companies apply.
 *
 * @param pause how long after a mail with the link another one to the same address is left out
 * @param drafts how many applications of an expo can be begun and not submitted
 * @param draftsKept how long an application is kept that was not submitted, since it was last written in or its link mailed
 * @param termsLook how often what has been kept as long as was said is looked for
 */
@ConfigurationProperties("madang.application")
public record ApplicationSettings(
        @DefaultValue("5m") Duration pause,
        @DefaultValue("2000") int drafts,
        @DefaultValue("60d") Duration draftsKept,
        @DefaultValue("1h") Duration termsLook) {}
