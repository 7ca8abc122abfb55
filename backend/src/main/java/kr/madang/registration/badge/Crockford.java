package kr.madang.registration.badge;

import java.util.Arrays;

/** Base 32 in upper-case letters and digits without I, L, O and U: nothing that a scanner's keyboard mode can garble. */
public final class Crockford {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int[] VALUES = values();
    private static final int BITS = 5;

    private Crockford() {}

    /** Writes bytes, five bits a character; the bits must come out even. */
    public static String encode(byte[] bytes) {
        if (bytes.length * Byte.SIZE % BITS != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes do not fill whole characters");
        }
        StringBuilder text = new StringBuilder(bytes.length * Byte.SIZE / BITS);
        int buffer = 0;
        int held = 0;
        for (byte next : bytes) {
            buffer = (buffer << Byte.SIZE) | (next & 0xff);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt((buffer >> held) & 0x1f));
            }
        }
        return text.toString();
    }

    /** Reads what {@link #encode} wrote; fails on every other text. */
    public static byte[] decode(String text) {
        if (text.length() * BITS % Byte.SIZE != 0) {
            throw new IllegalArgumentException(text.length() + " characters are not whole bytes");
        }
        byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
        int buffer = 0;
        int held = 0;
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            buffer = (buffer << BITS) | valueOf(text.charAt(i));
            held += BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes[at++] = (byte) (buffer >> held);
            }
        }
        return bytes;
    }

    private static int valueOf(char character) {
        int value = character < VALUES.length ? VALUES[character] : -1;
        if (value < 0) {
            throw new IllegalArgumentException("Not a character of this base: U+" + Integer.toHexString(character));
        }
        return value;
    }

    private static int[] values() {
        int[] values = new int[128];
        Arrays.fill(values, -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = i;
        }
        return values;
    }
}
