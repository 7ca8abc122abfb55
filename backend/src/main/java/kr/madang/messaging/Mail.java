package kr.madang.messaging;

import java.util.List;

/**
 * A mail as it is sent: the same words as plain text and as HTML.
 *
 * @param from the name it comes from, for example the expo's; the address is the platform's
 * @param images shown within the HTML
 * @param files to keep
 */
public record Mail(
        String to, String from, String subject, String text, String html, List<Image> images, List<Attached> files) {

    public Mail {
        if (subject.matches("(?s).*\\R.*")) {
            throw new IllegalArgumentException("A subject is one line");
        }
        images = List.copyOf(images);
        files = List.copyOf(files);
    }

    /** The recipient with most of the address covered, for those who only need to tell mails apart. */
    public String maskedRecipient() {
        int at = to.lastIndexOf('@');
        return to.substring(0, Math.min(1, at)) + "***" + to.substring(at);
    }

    /** The same mail under another subject. */
    public Mail withSubject(String other) {
        return new Mail(to, from, other, text, html, images, files);
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
