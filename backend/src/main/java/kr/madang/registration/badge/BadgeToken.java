package kr.madang.registration.badge;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A signed badge, as it stands in the QR code: {@value #CHARACTERS} characters that hold no personal data. */
public record BadgeToken(BadgeClaims claims, byte[] signature) {

    public static final int CHARACTERS = 120;

    public BadgeToken {
        if (signature.length != BadgeAlgorithm.SIGNATURE_BYTES) {
            throw new IllegalArgumentException("A signature has 64 bytes, not " + signature.length);
        }
        signature = signature.clone();
    }

    /** Reads a badge, whoever signed it; fails with {@link IllegalArgumentException} on anything that is none. */
    public static BadgeToken read(String text) {
        if (text.length() != CHARACTERS) {
            throw new IllegalArgumentException("A badge has " + CHARACTERS + " characters, not " + text.length());
        }
        ByteBuffer bytes = ByteBuffer.wrap(Crockford.decode(text));
        BadgeClaims claims = BadgeClaims.of(bytes);
        byte[] signature = new byte[BadgeAlgorithm.SIGNATURE_BYTES];
        bytes.get(signature);
        return new BadgeToken(claims, signature);
    }

    public String text() {
        return Crockford.encode(ByteBuffer.allocate(BadgeClaims.BYTES + signature.length)
                .put(claims.toBytes())
                .put(signature)
                .array());
    }

    /** Whether the private key of this public key has signed the badge. */
    public boolean isSignedBy(BadgeAlgorithm algorithm, byte[] publicKey) {
        return claims.algorithm() == algorithm && algorithm.verifies(publicKey, claims.toBytes(), signature);
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BadgeToken token
                && claims.equals(token.claims)
                && Arrays.equals(signature, token.signature);
    }

    @Override
    public int hashCode() {
        return claims.hashCode() * 31 + Arrays.hashCode(signature);
    }

    @Override
    public String toString() {
        return "BadgeToken[" + claims + "]";
    }
}
