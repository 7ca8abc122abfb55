package kr.madang.messaging;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The words of a mail in Korean and English: Mustache files {@code mail/<name>_<language>.txt}, whose first line is the
 * subject, and {@code .html}. A field that a file names and the model lacks fails.
 */
public final class MailTemplate {

    private final Map<Locale, Words> words;

    private MailTemplate(Map<Locale, Words> words) {
        this.words = words;
    }

    /** Reads and compiles the files; for the start of the application, since it reads from disk. */
    public static MailTemplate load(String name) {
        return new MailTemplate(
                Map.of(Locale.KOREAN, Words.load(name + "_ko"), Locale.ENGLISH, Words.load(name + "_en")));
    }

    /** Writes the mail in a language, Korean or English. */
    public Written write(Locale locale, Map<String, ?> model) {
        return Objects.requireNonNull(words.get(locale), () -> "No words in " + locale)
                .write(model);
    }

    /** A written mail. */
    public record Written(String subject, String text, String html) {}

    private record Words(Template text, Template html) {

        static Words load(String name) {
            return new Words(
                    Mustache.compiler().escapeHTML(false).compile(read(name + ".txt")),
                    Mustache.compiler().compile(read(name + ".html")));
        }

        Written write(Map<String, ?> model) {
            String[] subjectAndText = text.execute(model).split("\\R+", 2);
            return new Written(subjectAndText[0], subjectAndText[1], html.execute(model));
        }

        private static String read(String file) {
            try (InputStream stream = Objects.requireNonNull(
                    MailTemplate.class.getResourceAsStream("/mail/" + file), () -> "No mail/" + file)) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
