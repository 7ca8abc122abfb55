package kr.madang.registration.badge;

import java.security.SecureRandom;
import java.util.function.UnaryOperator;

/** How badges are signed. Every signature has 64 bytes, so that badges look the same whatever signed them. */
public enum BadgeAlgorithm {
    ED25519(0),
    /** For public bodies that may not use Ed25519; SHA-256, signature as r and s. */
    ECDSA_P256(1);

    public static final int SIGNATURE_BYTES = 64;

    private final int number;

    BadgeAlgorithm(int number) {
        this.number = number;
    }

    /** The three bits that stand for it in a badge. */
    public int number() {
        return number;
    }

    /** The algorithm with this number; fails if there is none. */
    public static BadgeAlgorithm of(int number) {
        if (number >= values().length) {
            throw new IllegalArgumentException("No badge is signed by algorithm " + number);
        }
        return values()[number];
    }

    /** A new private key: 32 bytes. */
    public byte[] newPrivateKey() {
        return signing().newPrivateKey(new SecureRandom());
    }

    /** The public key in the raw form browsers take: 32 bytes for Ed25519, 65 for P-256. */
    public byte[] publicKeyOf(byte[] privateKey) {
        return signing().publicKeyOf(privateKey);
    }

    /** What signs messages with this key. */
    UnaryOperator<byte[]> signatureBy(byte[] privateKey) {
        return signing().signatureBy(privateKey);
    }

    boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        return signing().verifies(publicKey, message, signature);
    }

    private Signing signing() {
        return switch (this) {
            case ED25519 -> new Ed25519Signing();
            case ECDSA_P256 -> new EcdsaSigning();
        };
    }

    /** What an algorithm can do. */
    interface Signing {

        byte[] newPrivateKey(SecureRandom random);

        byte[] publicKeyOf(byte[] privateKey);

        UnaryOperator<byte[]> signatureBy(byte[] privateKey);

        boolean verifies(byte[] publicKey, byte[] message, byte[] signature);
    }
}
