package kr.madang.account.keycloak;

import java.security.SecureRandom;

/** A password for one sign-in: sixteen letters in four groups, 80 random bits, easy to read and to copy. */
final class FirstPassword {

    /** Digits and capitals without I, L, O and U. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FirstPassword() {}

    static String random() {
        StringBuilder letters = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(letter -> letters.append(LETTERS.charAt(letter)));
        return letters.toString().replaceAll("(.{4})(?=.)", "$1-");
    }
}
