package kr.madang.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/**
 * A kind of message whose words organizers may change.
 *
 * @param name kebab case
 * @param placeholders what its words may say, in the order to show them
 * @param standard what it says while nobody has changed that
 */
public record MessageKind(String name, List<Placeholder> placeholders, Wording standard) {

    public MessageKind {
        placeholders = List.copyOf(placeholders);
    }

    /**
     * The kind with the standard wording of the files {@code mail/<name>_ko.txt} and {@code _en.txt}, whose first line is
     * the subject; for the start of the application, since it reads from disk. Fails on words that do not fit.
     */
    public static MessageKind load(String name, Placeholder... placeholders) {
        MessageKind kind = new MessageKind(
                name, List.of(placeholders), new Wording(read(name + "_ko.txt"), read(name + "_en.txt")));
        List<Complaint> complaints = kind.standard().complaintsAs(kind);
        if (!complaints.isEmpty()) {
            throw new IllegalStateException("The standard wording of " + name + ": " + complaints);
        }
        return kind;
    }

    Optional<Placeholder> find(String placeholder) {
        return placeholders.stream()
                .filter(one -> one.name().equals(placeholder))
                .findFirst();
    }

    private static Words read(String file) {
        try (InputStream stream = Objects.requireNonNull(
                MessageKind.class.getResourceAsStream("/mail/" + file), () -> "No mail/" + file)) {
            String[] subjectAndBody = new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\\R", 2);
            return new Words(subjectAndBody[0], subjectAndBody[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The platform sends no messages of this kind. */
    @Problem(code = "message-kind-unknown", kind = Problem.Kind.ABSENT)
    public static class Unknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
