package kr.madang.expo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kr.madang.shared.ExpoId;
import kr.madang.shared.HostId;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamingAnExpoTests {

    private static final ExpoDay DAY = new ExpoDay(
            LocalDate.of(2026, 10, 1), Instant.parse("2026-10-01T01:00:00Z"), Instant.parse("2026-10-01T08:00:00Z"));

    @ParameterizedTest
    @ValueSource(strings = {"hwaseong-ai-2026", "ai1", "2026"})
    void wordsAndHyphensMakeAnAddress(String slug) {
        assertThat(named(slug).slug()).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ai", "-ai-2026", "ai-2026-", "ai--2026", "AI-2026", "화성-2026", "api", "sign-in"})
    void whatNoAddressCanHoldIsRefused(String slug) {
        assertThatExceptionOfType(Expo.SlugUnfit.class).isThrownBy(() -> named(slug));
    }

    private static Expo named(String slug) {
        return new Expo(
                new ExpoId(Ids.next()),
                new HostId(Ids.next()),
                slug,
                new InTwoLanguages("전시회", "Expo"),
                new InTwoLanguages("전시장", "Hall"),
                ZoneId.of("Asia/Seoul"),
                Expo.State.DRAFT,
                List.of(DAY),
                null);
    }
}
