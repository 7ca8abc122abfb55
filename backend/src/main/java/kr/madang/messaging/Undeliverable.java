package kr.madang.messaging;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a mail will never arrive, from what mail servers say (RFC 5321 reply codes, RFC 3463 status codes).
 *
 * @param reason a code, without addresses
 * @param lasting whether the address takes no mail at all, so that others need not be tried
 */
public record Undeliverable(String reason, boolean lasting) {

    private static final Pattern STATUS = Pattern.compile("\\b5\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    /** What a permanent refusal means; servers mostly begin its words with a status. */
    public static Undeliverable of(int replyCode, String words) {
        Matcher status = STATUS.matcher(words);
        if (status.find()) {
            return of(Integer.parseInt(status.group(1)), Integer.parseInt(status.group(2)));
        }
        return switch (replyCode) {
            case 550, 551, 553 -> new Undeliverable("recipient-refused", true);
            case 552 -> new Undeliverable("mailbox-full", false);
            default -> new Undeliverable("mail-refused", false);
        };
    }

    private static Undeliverable of(int subject, int detail) {
        return switch (subject) {
            case 1 -> new Undeliverable("address-unknown", true);
            case 2 ->
                switch (detail) {
                    case 1 -> new Undeliverable("mailbox-disabled", true);
                    case 2 -> new Undeliverable("mailbox-full", false);
                    default -> new Undeliverable("mail-refused", false);
                };
            case 3 -> new Undeliverable("mail-too-large", false);
            case 7 -> new Undeliverable("mail-unwanted", false);
            default -> new Undeliverable("mail-refused", false);
        };
    }
}
