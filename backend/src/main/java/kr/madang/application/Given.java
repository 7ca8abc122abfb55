package kr.madang.application;

import java.util.List;
import kr.madang.registration.Attachment;
import kr.madang.registration.Question;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant answered to one of the organizer's own questions.
 *
 * @param values a text, or the places of choices counted from 0; none where a file answers
 * @param file the file, or null
 */
public record Given(
        Question question, List<String> values, @Nullable File file) {

    public Given {
        values = List.copyOf(values);
    }

    /** The text, or the choices in words. */
    public List<InTwoLanguages> words() {
        return values.stream()
                .map(value -> question.kind() == Question.Kind.TEXT
                        ? new InTwoLanguages(value, value)
                        : question.choices().get(Integer.parseInt(value)))
                .toList();
    }

    /**
     * A file that answers a question.
     *
     * @param name as the applicant's device calls it
     * @param bytes how many it has
     */
    public record File(String name, Attachment.Kind kind, int bytes) {

        /** What to call it where it is saved: its ending says what it is. */
        public String fileName() {
            return kind.named(name);
        }
    }
}
