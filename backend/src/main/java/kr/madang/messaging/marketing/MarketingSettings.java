package kr.madang.messaging.marketing;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How marketing mail is sent.
 *
 * @param zone whose clock says when nobody may be mailed; the law means Korea's
 */
@ConfigurationProperties("madang.messaging.marketing")
record MarketingSettings(@DefaultValue("Asia/Seoul") ZoneId zone) {}
