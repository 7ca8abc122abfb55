package kr.madang.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals personal data before it is stored: AES-256-GCM, bound to the row and column it belongs to, so that a value
 * copied elsewhere does not open. Layout: key id (1 byte), nonce (12 bytes), ciphertext with tag (n + 16 bytes). A blind
 * index (HMAC-SHA256 of the normalised text, per host) finds a value without opening any.
 */
@Component
public class Sealing {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SealingKeys keys;
    private final SecureRandom random = new SecureRandom();

    Sealing(SealingKeys keys) {
        this.keys = keys;
    }

    /** Seals a text for one column of one row, for example {@code registration.name}. */
    public byte[] seal(String text, String column, UUID row) {
        return sealBytes(text.getBytes(StandardCharsets.UTF_8), column, row);
    }

    /** Seals bytes that are no text. */
    public byte[] sealBytes(byte[] plain, String column, UUID row) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, keys.current(), nonce, column, row, plain);
        return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(keys.currentId())
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Opens what {@link #seal} made for the same column and row; fails on anything else. */
    public String open(byte[] sealed, String column, UUID row) {
        return new String(openBytes(sealed, column, row), StandardCharsets.UTF_8);
    }

    /** Opens what {@link #sealBytes} made for the same column and row; fails on anything else. */
    public byte[] openBytes(byte[] sealed, String column, UUID row) {
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        byte[] body = Arrays.copyOfRange(sealed, 1 + NONCE_BYTES, sealed.length);
        return run(Cipher.DECRYPT_MODE, keys.of(sealed[0]), nonce, column, row, body);
    }

    /** The blind index of a text within a host: equal texts, whatever their case or spacing, have equal indexes. */
    public byte[] index(String text, HostId host) {
        String normalised = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.index(), "HmacSHA256"));
            mac.update(host.value().toString().getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
        }
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, String column, UUID row, byte[] body) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((column + '|' + row).getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealed value of " + column + " " + row + " does not open", e);
        }
    }
}
