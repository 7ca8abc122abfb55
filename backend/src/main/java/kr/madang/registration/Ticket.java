package kr.madang.registration;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import kr.madang.registration.badge.Crockford;

/** What a badge is known by: 8 random bytes, which say nothing about the visitor. */
public record Ticket(byte[] value) {

    public static final int BYTES = 8;

    private static final int SHORT_BYTES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    public Ticket {
        if (value.length != BYTES) {
            throw new IllegalArgumentException("A ticket has " + BYTES + " bytes, not " + value.length);
        }
        value = value.clone();
    }

    public static Ticket random() {
        byte[] value = new byte[BYTES];
        RANDOM.nextBytes(value);
        return new Ticket(value);
    }

    /** The first bytes of the ticket with this short code; fails with {@link IllegalArgumentException} on other text. */
    public static byte[] readShortCode(String code) {
        byte[] first = Crockford.decode(code);
        if (first.length != SHORT_BYTES) {
            throw new IllegalArgumentException("A short code has 8 characters, not " + code.length());
        }
        return first;
    }

    /** Eight characters that somebody can read out when no camera reads the badge. */
    public String shortCode() {
        return Crockford.encode(Arrays.copyOf(value, SHORT_BYTES));
    }

    @Override
    public byte[] value() {
        return value.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ticket ticket && Arrays.equals(value, ticket.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "Ticket[" + HexFormat.of().formatHex(value) + "]";
    }
}
