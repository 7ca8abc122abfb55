package kr.madang.registration.badge;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import kr.madang.shared.Sha256;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.util.BigIntegers;

/** ECDSA over P-256 with deterministic nonces (RFC 6979): the same badge has the same signature. */
class EcdsaSigning implements BadgeAlgorithm.Signing {

    private static final int NUMBER_BYTES = 32;
    private static final ECDomainParameters CURVE = curve();

    @Override
    public byte[] newPrivateKey(SecureRandom random) {
        BigInteger key =
                BigIntegers.createRandomInRange(BigInteger.ONE, CURVE.getN().subtract(BigInteger.ONE), random);
        return BigIntegers.asUnsignedByteArray(NUMBER_BYTES, key);
    }

    @Override
    public byte[] publicKeyOf(byte[] privateKey) {
        return CURVE.getG().multiply(new BigInteger(1, privateKey)).normalize().getEncoded(false);
    }

    @Override
    public UnaryOperator<byte[]> signatureBy(byte[] privateKey) {
        return message -> sign(privateKey, message);
    }

    private static byte[] sign(byte[] privateKey, byte[] message) {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(new BigInteger(1, privateKey), CURVE));
        BigInteger[] signature = signer.generateSignature(Sha256.of(message));
        return ByteBuffer.allocate(BadgeAlgorithm.SIGNATURE_BYTES)
                .put(BigIntegers.asUnsignedByteArray(NUMBER_BYTES, signature[0]))
                .put(BigIntegers.asUnsignedByteArray(NUMBER_BYTES, signature[1]))
                .array();
    }

    @Override
    public boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        ECDSASigner signer = new ECDSASigner();
        signer.init(false, new ECPublicKeyParameters(CURVE.getCurve().decodePoint(publicKey), CURVE));
        return signer.verifySignature(
                Sha256.of(message),
                new BigInteger(1, Arrays.copyOf(signature, NUMBER_BYTES)),
                new BigInteger(1, Arrays.copyOfRange(signature, NUMBER_BYTES, signature.length)));
    }

    private static ECDomainParameters curve() {
        X9ECParameters curve = CustomNamedCurves.getByName("P-256");
        return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
    }
}
