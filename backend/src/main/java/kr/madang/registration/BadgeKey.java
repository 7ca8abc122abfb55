package kr.madang.registration;

import kr.madang.registration.badge.BadgeAlgorithm;
import kr.madang.registration.badge.BadgeSigner;
import kr.madang.registration.badge.BadgeToken;

/**
 * A key that badges of an expo are checked with.
 *
 * @param number 0 to 31, as it stands in the badge
 * @param publicKey raw: 32 bytes for Ed25519, 65 for P-256
 */
public record BadgeKey(int number, BadgeAlgorithm algorithm, byte[] publicKey) {

    boolean hasSigned(BadgeToken badge) {
        return badge.claims().keyNumber() == number && badge.isSignedBy(algorithm, publicKey);
    }

    /** The key with its other half, which never leaves the platform. */
    public record Signing(BadgeKey key, BadgeSigner signer) {

        public static Signing create(int number, BadgeAlgorithm algorithm) {
            byte[] privateKey = algorithm.newPrivateKey();
            return new Signing(
                    new BadgeKey(number, algorithm, algorithm.publicKeyOf(privateKey)),
                    new BadgeSigner(algorithm, privateKey));
        }

        boolean hasSigned(BadgeToken badge) {
            return badge.claims().keyNumber() == key.number() && signer.hasSigned(badge);
        }

        @Override
        public String toString() {
            return "Signing[" + key.number() + "]";
        }
    }
}
