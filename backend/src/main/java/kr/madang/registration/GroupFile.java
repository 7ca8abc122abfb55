package kr.madang.registration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.madang.spreadsheet.Format;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A list of people to be registered together. */
public interface GroupFile {

    /** People in a file, at most. */
    int MOST_MEMBERS = 1000;

    /** Reads a list and finds what is wrong with each row by itself; refuses a file that is no such list. */
    Mono<List<Member>> read(byte[] file, RegistrationForm form);

    /** An empty list with every column, headed in this language. */
    Mono<byte[]> template(Format format, RegistrationForm form, Locale locale);

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
}
