package kr.madang.registration;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Something an organizer asks besides who somebody is. It is never changed: a new wording is a new question.
 *
 * @param audience who is asked
 * @param code its name in requests
 * @param purpose what the answer is used for
 * @param retention how long it is kept
 * @param choices what one chooses from, in the order in which an answer counts them from 0; none where one does not choose
 * @param accepts what kinds of file answer it; none where no file does
 * @param keepDays how many days after the expo's last day answers are erased; null if they are not erased by themselves
 */
public record Question(
        Id id,
        Audience audience,
        String code,
        Kind kind,
        InTwoLanguages label,
        Basis basis,
        InTwoLanguages purpose,
        InTwoLanguages retention,
        boolean required,
        List<InTwoLanguages> choices,
        Set<Attachment.Kind> accepts,
        @Nullable Integer keepDays) {

    private static final Pattern RESIDENT_NUMBER =
            Pattern.compile("주민\\s*(등록)?\\s*번호|resident\\s+(registration\\s+)?number", Pattern.CASE_INSENSITIVE);

    public Question {
        if (!code.matches("[a-z][a-z0-9-]{1,39}")) {
            throw new IllegalArgumentException("A question cannot have the code " + code);
        }
        if (RESIDENT_NUMBER.matcher(label.ko() + " " + label.en()).find()) {
            throw new AsksForResidentNumber();
        }
        if (required && basis == Basis.CONSENT) {
            throw new ConsentIsFree();
        }
        if (kind.isChosen() ? choices.size() < 2 : !choices.isEmpty()) {
            throw new ChoicesUnfit();
        }
        if (kind == Kind.FILE == accepts.isEmpty()) {
            throw new AcceptsUnfit();
        }
        choices = List.copyOf(choices);
        accepts = Set.copyOf(accepts);
    }

    /** A question to visitors that no file answers, and whose answers are not erased by themselves. */
    public Question(
            Id id,
            String code,
            Kind kind,
            InTwoLanguages label,
            Basis basis,
            InTwoLanguages purpose,
            InTwoLanguages retention,
            boolean required,
            List<InTwoLanguages> choices) {
        this(id, Audience.VISITOR, code, kind, label, basis, purpose, retention, required, choices, Set.of(), null);
    }

    /** Whether these can answer it: one text, one choice, any number of choices, each named once, or one file's token. */
    public boolean isAnsweredBy(List<String> values) {
        return switch (kind) {
            case TEXT -> values.size() == 1 && !values.get(0).isBlank();
            case CHOICE -> values.size() == 1 && values.stream().allMatch(this::isChoice);
            case CHOICES ->
                !values.isEmpty()
                        && values.stream().allMatch(this::isChoice)
                        && values.stream().distinct().count() == values.size();
            case FILE -> values.size() == 1 && values.stream().allMatch(AttachmentToken::isOne);
        };
    }

    private boolean isChoice(String value) {
        return value.matches("\\d{1,3}") && Integer.parseInt(value) < choices.size();
    }

    /** The id of a question. */
    public record Id(UUID value) {}

    /** Who is asked. */
    public enum Audience {
        VISITOR,
        /** A company that applies to exhibit. */
        APPLICANT
    }

    /** What answers it. */
    public enum Kind {
        TEXT,
        CHOICE,
        CHOICES,
        FILE;

        boolean isChosen() {
            return this == CHOICE || this == CHOICES;
        }
    }

    /** Resident registration numbers are not collected. */
    @Problem(code = "question-asks-for-resident-number", kind = Problem.Kind.UNACCEPTABLE)
    public static class AsksForResidentNumber extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Nobody can be made to answer what rests on consent. */
    @Problem(code = "question-consent-is-free", kind = Problem.Kind.UNACCEPTABLE)
    public static class ConsentIsFree extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** A choice needs at least two choices, and a text none. */
    @Problem(code = "question-choices-unfit", kind = Problem.Kind.UNACCEPTABLE)
    public static class ChoicesUnfit extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** A question for a file says which kinds, and no other does. */
    @Problem(code = "question-accepts-unfit", kind = Problem.Kind.UNACCEPTABLE)
    public static class AcceptsUnfit extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Another question of the expo has, or had, this code. */
    @Problem(code = "question-code-used", kind = Problem.Kind.CONFLICT)
    public static class CodeUsed extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The expo asks no such question. */
    @Problem(code = "question-unknown", kind = Problem.Kind.ABSENT)
    public static class Unknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** A question that must be answered was not. */
    @Problem(code = "answer-missing", kind = Problem.Kind.UNACCEPTABLE)
    public static class AnswerMissing extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** An answer does not fit its question, or the question is not asked any more. */
    @Problem(code = "answer-unfit", kind = Problem.Kind.UNACCEPTABLE)
    public static class AnswerUnfit extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
