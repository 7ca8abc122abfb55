package kr.madang.exhibitor;

/**
 * The ten digits under which the National Tax Service of Korea knows a business, the last of them a checksum. Vectors:
 * {@code docs/reference/business-number-vectors.tsv}.
 */
public final class BusinessNumber {

    private static final int DIGITS = 10;
    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};

    private BusinessNumber() {}

    /** Without the hyphens and spaces that people write between the digits. */
    public static String bare(String written) {
        return written.replaceAll("[\\s-]", "");
    }

    /** Whether the last of the ten digits follows from the others. */
    public static boolean isOne(String bare) {
        if (!bare.matches("\\d{" + DIGITS + "}")) {
            return false;
        }
        int sum = digit(bare, DIGITS - 2) * WEIGHTS[DIGITS - 2] / 10;
        for (int at = 0; at < DIGITS - 1; at++) {
            sum += digit(bare, at) * WEIGHTS[at];
        }
        return (10 - sum % 10) % 10 == digit(bare, DIGITS - 1);
    }

    private static int digit(String text, int at) {
        return text.charAt(at) - '0';
    }
}
