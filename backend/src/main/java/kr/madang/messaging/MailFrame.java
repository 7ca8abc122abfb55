package kr.madang.messaging;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Puts words into the form all mails have: the same as plain text and as HTML, in which all that is filled in is escaped. */
final class MailFrame {

    private static final Template HTML = read();

    private final MessageKind kind;
    private final Map<String, ?> values;
    private final List<String> text = new ArrayList<>();
    private final List<Map<String, ?>> blocks = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();

    private MailFrame(MessageKind kind, Map<String, ?> values) {
        this.kind = kind;
        this.values = values;
    }

    /** Reads the frame, which is best done before the first mail is written. */
    static void prepare() {
        Objects.requireNonNull(HTML);
    }

    /**
     * Writes a mail. Of a picture the value is the address it is shown from.
     *
     * @param from stands at the head of the HTML
     */
    static Written write(MessageKind kind, Words words, Locale locale, String from, Map<String, ?> values) {
        MailFrame frame = new MailFrame(kind, values);
        words.body().lines().map(WordsLine::of).forEach(line -> frame.add(line, locale));
        frame.endParagraph();
        String subject = WordsLine.of(words.subject()).fill(values);
        return new Written(
                subject,
                String.join("\n", frame.text).strip() + "\n",
                HTML.execute(Map.of(
                        "language", locale.getLanguage(), "subject", subject, "from", from, "blocks", frame.blocks)));
    }

    private void add(WordsLine line, Locale locale) {
        String filled = line.fill(values).strip();
        Placeholder last = line.placeholders().isEmpty()
                ? null
                : kind.find(line.placeholders().get(line.placeholders().size() - 1))
                        .orElse(null);
        String value = last == null ? "" : String.valueOf(values.get(last.name()));
        if (last != null && last.form() == Placeholder.Form.PICTURE) {
            addBlock("picture", Map.of("source", value, "shows", last.example().in(locale)));
            return;
        }
        addText(filled);
        if (last != null && last.form() == Placeholder.Form.LINK && filled.endsWith(value)) {
            addBlock("link", Map.of("label", labelBefore(value, filled), "address", value));
        } else if (last != null && last.form() == Placeholder.Form.CODE && line.isOnly(last.name())) {
            addBlock("code", value);
        } else if (filled.isEmpty()) {
            endParagraph();
        } else {
            filled.lines().forEach(paragraph::add);
        }
    }

    /** No two empty lines stand one after the other, where a picture was left out. */
    private void addText(String line) {
        if (!line.isEmpty() || text.isEmpty() || !text.get(text.size() - 1).isEmpty()) {
            text.add(line);
        }
    }

    private void addBlock(String form, Object content) {
        endParagraph();
        blocks.add(Map.of(form, content));
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(Map.of("paragraph", Map.of("lines", List.copyOf(paragraph))));
            paragraph.clear();
        }
    }

    private static String labelBefore(String address, String line) {
        String label = line.substring(0, line.length() - address.length()).strip();
        if (label.endsWith(":")) {
            label = label.substring(0, label.length() - 1).strip();
        }
        return label.isEmpty() ? address : label;
    }

    private static Template read() {
        try (InputStream stream = Objects.requireNonNull(MailFrame.class.getResourceAsStream("/mail/frame.html"))) {
            return Mustache.compiler().compile(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A written mail. */
    record Written(String subject, String text, String html) {}
}
