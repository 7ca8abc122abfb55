package kr.madang.messaging.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingTheNightQuietTests {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    @ParameterizedTest
    @CsvSource({
        "07:59, PT1M",
        "08:00, PT0S",
        "14:30, PT0S",
        "20:59, PT0S",
        "21:00, PT11H",
        "23:59, PT8H1M",
        "00:00, PT8H"
    })
    void waitsForTheMorningInKorea(String time, Duration left) {
        Clock clock = Clock.fixed(
                ZonedDateTime.parse("2026-11-23T" + time + ":00+09:00").toInstant(), ZoneId.of("UTC"));

        assertThat(new QuietHours(clock, new MarketingSettings(KOREA)).left()).isEqualTo(left);
    }
}
