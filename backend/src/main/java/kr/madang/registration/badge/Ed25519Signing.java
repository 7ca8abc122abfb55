package kr.madang.registration.badge;

import java.security.SecureRandom;
import java.util.function.UnaryOperator;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Bouncy Castle's Ed25519: many times faster than the JDK's. */
class Ed25519Signing implements BadgeAlgorithm.Signing {

    @Override
    public byte[] newPrivateKey(SecureRandom random) {
        byte[] key = new byte[Ed25519.SECRET_KEY_SIZE];
        Ed25519.generatePrivateKey(random, key);
        return key;
    }

    @Override
    public byte[] publicKeyOf(byte[] privateKey) {
        byte[] key = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(privateKey, 0, key, 0);
        return key;
    }

    @Override
    public UnaryOperator<byte[]> signatureBy(byte[] privateKey) {
        // part of what is signed; never one that was stored, for a wrong one would give the private key away
        byte[] publicKey = publicKeyOf(privateKey);
        return message -> {
            byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
            Ed25519.sign(privateKey, 0, publicKey, 0, message, 0, message.length, signature, 0);
            return signature;
        };
    }

    @Override
    public boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        return Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length);
    }
}
