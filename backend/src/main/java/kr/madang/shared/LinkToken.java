package kr.madang.shared;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a mailed link carries.
 *
 * @param of the id of what it opens
 * @param secret 16 bytes
 */
public record LinkToken(UUID of, byte[] secret) {

    private static final int SECRET_BYTES = 16;
    private static final int BYTES = 2 * Long.BYTES + SECRET_BYTES;

    public LinkToken {
        secret = Arrays.copyOf(secret, SECRET_BYTES);
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    public static Optional<LinkToken> read(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.capacity() != BYTES) {
                return Optional.empty();
            }
            UUID of = new UUID(bytes.getLong(), bytes.getLong());
            byte[] secret = new byte[SECRET_BYTES];
            bytes.get(secret);
            return Optional.of(new LinkToken(of, secret));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** 43 characters that stand in an address as they are. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(BYTES)
                        .putLong(of.getMostSignificantBits())
                        .putLong(of.getLeastSignificantBits())
                        .put(secret)
                        .array());
    }

    /** All that is kept of the secret. */
    public byte[] hash() {
        return Sha256.of(secret);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "LinkToken[" + of + "]";
    }
}
