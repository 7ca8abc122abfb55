package kr.madang.registration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A list of people to be registered together. */
public interface GroupFile {

    /** Bytes of a file, at most. */
    int MOST_BYTES = 2_000_000;

    /** People in a file, at most. */
    int MOST_MEMBERS = 1000;

    /** Reads a list and finds what is wrong with each row by itself; refuses a file that is no such list. */
    Mono<List<Member>> read(byte[] file, RegistrationForm form);

    /** An empty list with every column, headed in this language. */
    Mono<byte[]> template(Format format, RegistrationForm form, Locale locale);

    /** What a template is written in. */
    enum Format {
        XLSX,
        CSV
    }

    /**
     * A row of the list.
     *
     * @param row as the spreadsheet counts it, from 1
     * @param name as it stands there, for whoever mends it
     * @param visitor null if anything is wrong with the row
     */
    record Member(
            int row,
            String name,
            @Nullable Visitor visitor,
            List<RegistrationForm.Answer> consents,
            List<RegistrationForm.Reply> answers,
            List<Wrong> wrong) {

        public Member {
            consents = List.copyOf(consents);
            answers = List.copyOf(answers);
            wrong = List.copyOf(wrong);
        }

        Member with(Reason reason) {
            List<Wrong> all = Stream.concat(wrong.stream(), Stream.of(new Wrong(reason, null)))
                    .toList();
            return new Member(row, name, null, consents, answers, all);
        }
    }

    /**
     * Something that is wrong with a row.
     *
     * @param column its head, or null where it is the row as a whole
     */
    record Wrong(Reason reason, @Nullable String column) {}

    /** Why a row cannot be registered. */
    enum Reason {
        MISSING,
        TOO_LONG,
        UNFIT,
        EMAIL_UNFIT,
        YES_OR_NO,
        CHOICE_UNKNOWN,
        GUARDIAN_NEEDED,
        CONSENT_MISSING,
        TWICE_IN_FILE,
        ALREADY_REGISTERED,
        NO_PLACE
    }

    /** It is neither a spreadsheet nor a table in UTF-8 or CP949. */
    @Problem(code = "group-file-unreadable", kind = Problem.Kind.UNACCEPTABLE)
    class Unreadable extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** It has more bytes than are read. */
    @Problem(code = "group-file-too-large", kind = Problem.Kind.UNACCEPTABLE)
    class TooLarge extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** It has more rows than are registered at once. */
    @Problem(code = "group-file-too-long", kind = Problem.Kind.UNACCEPTABLE)
    class TooLong extends Refusal {

        private static final long serialVersionUID = 1L;

        public TooLong() {
            super(MOST_MEMBERS);
        }
    }

    /** Nobody stands in it. */
    @Problem(code = "group-file-empty", kind = Problem.Kind.UNACCEPTABLE)
    class Empty extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Columns are missing, or come from texts that are asked for no more. */
    @Problem(code = "group-columns-missing", kind = Problem.Kind.UNACCEPTABLE)
    class ColumnsMissing extends Refusal {

        private static final long serialVersionUID = 1L;

        /** @param columns their heads */
        public ColumnsMissing(String columns) {
            super(columns);
        }
    }
}
