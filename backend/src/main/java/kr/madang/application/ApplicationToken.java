package kr.madang.application;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import kr.madang.shared.Sha256;

/** What the link of an application carries: its id and 16 secret bytes. */
public record ApplicationToken(Application.Id application, byte[] secret) {

    static final int SECRET_BYTES = 16;

    private static final int BYTES = 2 * Long.BYTES + SECRET_BYTES;

    /** Reads what {@link #text} wrote; refuses anything else. */
    public static ApplicationToken read(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.capacity() != BYTES) {
                throw new Application.LinkUnknown();
            }
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            byte[] secret = new byte[SECRET_BYTES];
            bytes.get(secret);
            return new ApplicationToken(new Application.Id(id), secret);
        } catch (IllegalArgumentException e) {
            throw new Application.LinkUnknown();
        }
    }

    /** 43 characters that stand in an address as they are. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(BYTES)
                        .putLong(application.value().getMostSignificantBits())
                        .putLong(application.value().getLeastSignificantBits())
                        .put(secret)
                        .array());
    }

    byte[] hash() {
        return Sha256.of(secret);
    }

    @Override
    public String toString() {
        return "ApplicationToken[" + application + "]";
    }
}
