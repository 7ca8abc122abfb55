package kr.madang.registration.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import kr.madang.registration.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingABadgeTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @EnumSource
    void givesWhatWasSigned(BadgeAlgorithm algorithm) {
        byte[] key = algorithm.newPrivateKey();
        BadgeSigner signer = new BadgeSigner(algorithm, key);
        Random random = new Random(20261122);
        for (int i = 0; i < 200; i++) {
            BadgeToken badge = signer.sign(claims(algorithm, random));

            assertThat(badge.text()).hasSize(120).matches("[0-9A-HJKMNP-TV-Z]+");
            assertThat(BadgeToken.read(badge.text())).isEqualTo(badge);
            assertThat(badge.isSignedBy(algorithm, algorithm.publicKeyOf(key))).isTrue();
            assertThat(signer.hasSigned(badge)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryFlippedBit(BadgeAlgorithm algorithm) {
        byte[] key = algorithm.newPrivateKey();
        byte[] publicKey = algorithm.publicKeyOf(key);
        BadgeSigner signer = new BadgeSigner(algorithm, key);
        byte[] good =
                Crockford.decode(signer.sign(claims(algorithm, new Random(1))).text());
        List<Integer> accepted = new ArrayList<>();
        for (int bit = 0; bit < 600; bit++) {
            byte[] forged = good.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            if (isAccepted(forged, badge -> badge.isSignedBy(algorithm, publicKey))
                    || isAccepted(forged, signer::hasSigned)) {
                accepted.add(bit);
            }
        }

        assertThat(good).hasSize(75);
        assertThat(isAccepted(good, badge -> badge.isSignedBy(algorithm, publicKey)))
                .isTrue();
        assertThat(isAccepted(good, signer::hasSigned)).isTrue();
        assertThat(accepted).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refusesTheKeyOfAnotherExpo(BadgeAlgorithm algorithm) {
        BadgeToken badge = new BadgeSigner(algorithm, algorithm.newPrivateKey()).sign(claims(algorithm, new Random(2)));

        assertThat(badge.isSignedBy(algorithm, algorithm.publicKeyOf(algorithm.newPrivateKey())))
                .isFalse();
        assertThat(new BadgeSigner(algorithm, algorithm.newPrivateKey()).hasSigned(badge))
                .isFalse();
    }

    @Test
    void holdsTheOutermostValues() {
        byte[] key = BadgeAlgorithm.ED25519.newPrivateKey();
        BadgeClaims most = new BadgeClaims(
                BadgeAlgorithm.ED25519, 31, new Ticket(new byte[8]), 15, BadgeClaims.DAY_ZERO.plusDays(4095));

        assertThat(BadgeToken.read(new BadgeSigner(BadgeAlgorithm.ED25519, key)
                                .sign(most)
                                .text())
                        .claims())
                .isEqualTo(most);
        assertThatThrownBy(() -> new BadgeClaims(BadgeAlgorithm.ED25519, 32, most.ticket(), 0, LAST_DAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BadgeClaims(BadgeAlgorithm.ED25519, 0, most.ticket(), 16, LAST_DAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BadgeClaims(
                        BadgeAlgorithm.ED25519, 0, most.ticket(), 0, BadgeClaims.DAY_ZERO.plusDays(4096)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void failsOnWhatIsNoBadge() {
        Random random = new Random(3);
        List<String> noBadges = new ArrayList<>(List.of("", "A", "U".repeat(120), "가".repeat(120), "0".repeat(121)));
        for (int i = 0; i < 500; i++) {
            noBadges.add(random.ints(120, 0, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }

        assertThat(noBadges)
                .allSatisfy(text ->
                        assertThatThrownBy(() -> BadgeToken.read(text)).isInstanceOf(IllegalArgumentException.class));
    }

    private static boolean isAccepted(byte[] bytes, Predicate<BadgeToken> signed) {
        try {
            BadgeToken badge = BadgeToken.read(Crockford.encode(bytes));
            // another key number, so another key
            return signed.test(badge) && badge.claims().keyNumber() == 5;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static BadgeClaims claims(BadgeAlgorithm algorithm, Random random) {
        byte[] ticket = new byte[Ticket.BYTES];
        random.nextBytes(ticket);
        return new BadgeClaims(
                algorithm, 5, new Ticket(ticket), random.nextInt(16), LAST_DAY.plusDays(random.nextInt(300)));
    }
}
