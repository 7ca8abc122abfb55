package kr.madang.registration.badge;

import java.util.function.UnaryOperator;

/** A private key that signs badges; what follows from it is worked out once, not for each badge. */
public final class BadgeSigner {

    private final BadgeAlgorithm algorithm;
    private final byte[] privateKey;
    private final UnaryOperator<byte[]> signature;

    public BadgeSigner(BadgeAlgorithm algorithm, byte[] privateKey) {
        this.algorithm = algorithm;
        this.privateKey = privateKey.clone();
        this.signature = algorithm.signatureBy(this.privateKey);
    }

    /** Signs claims that name this algorithm. */
    public BadgeToken sign(BadgeClaims claims) {
        if (claims.algorithm() != algorithm) {
            throw new IllegalArgumentException("A key for " + algorithm + " does not sign by " + claims.algorithm());
        }
        return new BadgeToken(claims, signature.apply(claims.toBytes()));
    }

    public byte[] privateKey() {
        return privateKey.clone();
    }
}
