package kr.madang.registration.badge;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import kr.madang.registration.Ticket;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is held before a scanner: {@code make fuzz} makes it up, every other run reads again what that has found. */
@Timeout(60)
class ReadingAnyBadgeTests {

    private static final byte[] PRIVATE_KEY = "a key that everybody may know...".getBytes(StandardCharsets.US_ASCII);
    private static final Map<BadgeAlgorithm, BadgeToken> SIGNED = Map.of(
            BadgeAlgorithm.ED25519, signedBy(BadgeAlgorithm.ED25519),
            BadgeAlgorithm.ECDSA_P256, signedBy(BadgeAlgorithm.ECDSA_P256));

    @MethodSource("genuine")
    @FuzzTest(maxDuration = "1m")
    void givesWhatWasSignedOrRefuses(byte[] shown) {
        String text = new String(shown, StandardCharsets.UTF_8);
        BadgeToken badge;
        try {
            badge = BadgeToken.read(text);
        } catch (IllegalArgumentException refused) {
            return;
        }

        assertThat(badge.text()).isEqualTo(text);
        SIGNED.forEach((algorithm, signed) -> {
            if (badge.isSignedBy(algorithm, algorithm.publicKeyOf(PRIVATE_KEY))) {
                assertThat(badge.claims()).isEqualTo(signed.claims());
            }
        });
    }

    @FuzzTest(maxDuration = "1m")
    void givesFiveBytesOfAShortCodeOrRefuses(byte[] typed) {
        String text = new String(typed, StandardCharsets.UTF_8);
        byte[] first;
        try {
            first = Ticket.readShortCode(text);
        } catch (IllegalArgumentException refused) {
            return;
        }

        assertThat(Crockford.encode(first)).isEqualTo(text);
    }

    static Stream<Arguments> genuine() {
        return SIGNED.values().stream().map(badge -> Arguments.of(badge.text().getBytes(StandardCharsets.US_ASCII)));
    }

    private static BadgeToken signedBy(BadgeAlgorithm algorithm) {
        BadgeClaims claims =
                new BadgeClaims(algorithm, 5, new Ticket(new byte[Ticket.BYTES]), 3, LocalDate.of(2026, 11, 27));
        return new BadgeSigner(algorithm, PRIVATE_KEY).sign(claims);
    }
}
