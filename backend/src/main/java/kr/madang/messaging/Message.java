package kr.madang.messaging;

import java.util.UUID;
import kr.madang.shared.Ids;

/**
 * Something to tell somebody, without saying who they are or what it says: that is looked up when it is sent.
 *
 * @param template which {@link MessageComposer} writes it; kebab case
 * @param subject the row it is about
 */
public record Message(Id id, String template, UUID subject) {

    public Message {
        if (!template.matches("[a-z][a-z-]{2,59}")) {
            throw new IllegalArgumentException("No template is called " + template);
        }
    }

    /** A new message. */
    public static Message of(String template, UUID subject) {
        return new Message(new Id(Ids.next()), template, subject);
    }

    /** The id of a message; its mail carries it, so that a repetition is recognised. */
    public record Id(UUID value) {}
}
