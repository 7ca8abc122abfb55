package kr.madang.registration;

import java.nio.charset.StandardCharsets;
import kr.madang.shared.Sha256;

/**
 * What a visitor's device makes up for one file: whoever has it may upload that file and bind it once.
 *
 * @param text 32 to 64 letters at random
 */
public record AttachmentToken(String text) {

    /** No digits, so that no token looks like a number that nobody may send. */
    public static final String FORM = "[A-Za-z]{32,64}";

    public AttachmentToken {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("Not a token of an attachment");
        }
    }

    /** Whether the text could be one. */
    static boolean isOne(String text) {
        return text.matches(FORM);
    }

    /** What the database knows it by. */
    public byte[] hash() {
        return Sha256.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "AttachmentToken";
    }
}
