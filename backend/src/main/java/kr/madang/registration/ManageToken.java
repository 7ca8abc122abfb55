package kr.madang.registration;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/** What the link to a visitor's own registration carries: whoever has it, is the visitor. */
public record ManageToken(Registration.Id registration, byte[] secret) {

    static final int SECRET_BYTES = 16;

    private static final int BYTES = 2 * Long.BYTES + SECRET_BYTES;

    /** Reads what {@link #text} wrote; refuses anything else. */
    public static ManageToken read(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.capacity() != BYTES) {
                throw new Unknown();
            }
            UUID registration = new UUID(bytes.getLong(), bytes.getLong());
            byte[] secret = new byte[SECRET_BYTES];
            bytes.get(secret);
            return new ManageToken(new Registration.Id(registration), secret);
        } catch (IllegalArgumentException e) {
            throw new Unknown();
        }
    }

    /** 43 characters that stand in an address as they are. */
    public String text() {
        UUID id = registration.value();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(BYTES)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .put(secret)
                        .array());
    }

    @Override
    public String toString() {
        return "ManageToken[" + registration + "]";
    }

    /** No registration has this manage link. */
    @Problem(code = "manage-link-unknown", kind = Problem.Kind.UNAUTHENTICATED)
    public static class Unknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
