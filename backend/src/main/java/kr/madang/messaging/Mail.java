package kr.madang.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it is sent: the same words as plain text and as HTML.
 *
 * @param from the name it comes from, for example the expo's; the address is the platform's
 * @param images shown within the HTML
 * @param files to keep
 * @param unsubscribe where a mail program ends mails like this one by a POST (RFC 8058), or null
 */
public record Mail(
        String to,
        String from,
        String subject,
        String text,
        String html,
        List<Image> images,
        List<Attached> files,
        @Nullable String unsubscribe) {

    public Mail {
        if (subject.matches("(?s).*\\R.*")) {
            throw new IllegalArgumentException("A subject is one line");
        }
        images = List.copyOf(images);
        files = List.copyOf(files);
    }

    /** One that nobody has to be able to end. */
    public Mail(
            String to,
            String from,
            String subject,
            String text,
            String html,
            List<Image> images,
            List<Attached> files) {
        this(to, from, subject, text, html, images, files, null);
    }

    /** The recipient with most of the address covered, for those who only need to tell mails apart. */
    public String maskedRecipient() {
        int at = to.lastIndexOf('@');
        return to.substring(0, Math.min(1, at)) + "***" + to.substring(at);
    }

    /** The same mail under another subject. */
    public Mail withSubject(String other) {
        return new Mail(to, from, other, text, html, images, files, unsubscribe);
    }

    /** The same mail, which a mail program can end. */
    public Mail endedAt(String address) {
        return new Mail(to, from, subject, text, html, images, files, address);
    }

    @Override
    public String toString() {
        return "Mail[" + maskedRecipient() + "]";
    }

    /**
     * A picture that the HTML refers to as {@code cid:<cid>}.
     *
     * @param type its media type
     */
    public record Image(String cid, String type, byte[] bytes) {}

    /**
     * A file that comes with the mail.
     *
     * @param type its media type with parameters
     */
    public record Attached(String name, String type, byte[] bytes) {}
}
