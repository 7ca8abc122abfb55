package kr.madang.messaging;

import java.util.UUID;
import kr.madang.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell somebody, without saying who they are or what it says: that is looked up when it is sent.
 *
 * @param template which {@link MessageComposer} writes it; kebab case
 * @param subject the row it is about
 * @param enclosed what the mail needs and nothing else keeps, or null; it is stored sealed, until the message ends
 */
public record Message(
        Id id, String template, UUID subject, @Nullable String enclosed) {

    public Message {
        if (!template.matches("[a-z][a-z-]{2,59}")) {
            throw new IllegalArgumentException("No template is called " + template);
        }
    }

    /** A new message. */
    public static Message of(String template, UUID subject) {
        return new Message(new Id(Ids.next()), template, subject, null);
    }

    /** The same message with something enclosed. */
    public Message enclosing(String text) {
        return new Message(id, template, subject, text);
    }

    @Override
    public String toString() {
        return "Message[" + id + ", " + template + ", " + subject + "]";
    }

    /** The id of a message; its mail carries it, so that a repetition is recognised. */
    public record Id(UUID value) {}
}
