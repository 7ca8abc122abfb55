package kr.madang.admission;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.madang.shared.Sha256;

/** What a device shows to be known: its id and 32 random bytes. Only the digest of these is kept here. */
public record DeviceSecret(Device.Id device, String secret) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})\\.([A-Za-z0-9_-]{43})");
    private static final int BYTES = 32;
    /** Digits and capitals without I, L, O and U. */
    private static final String CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE_LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static DeviceSecret random(Device.Id device) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new DeviceSecret(device, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads what {@link #text} wrote; refuses every other text. */
    public static DeviceSecret read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new Device.Unknown();
        }
        try {
            return new DeviceSecret(new Device.Id(UUID.fromString(parts.group(1))), parts.group(2));
        } catch (IllegalArgumentException e) {
            throw new Device.Unknown();
        }
    }

    public String text() {
        return device.value() + "." + secret;
    }

    byte[] hash() {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Eight characters that somebody types into a device: 40 random bits, good once and not for long. */
    static String randomCode() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        RANDOM.ints(CODE_LENGTH, 0, CODE_LETTERS.length()).forEach(letter -> code.append(CODE_LETTERS.charAt(letter)));
        return code.toString();
    }

    /** The digest of a code, however it was typed. */
    static byte[] hashOfCode(String typed) {
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return Sha256.of(code.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "DeviceSecret[" + device.value() + "]";
    }
}
