package kr.madang.registration.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.madang.registration.ConsentItem;
import kr.madang.registration.Question;
import kr.madang.registration.RegistrationForm;
import kr.madang.shared.InTwoLanguages;

/**
 * A column of the list. Its head is its words with its code in brackets, so that it is known again in either language.
 *
 * @param code unique in a list; that of a consent carries the version of its text
 */
record Column(String code, InTwoLanguages words, boolean required, Holds holds) {

    static final Column NAME = person("name", "이름", "Name", true);
    static final Column EMAIL = person("email", "이메일", "E-mail", true);
    static final Column PHONE = person("phone", "전화번호", "Phone", false);
    static final Column LANGUAGE = person("language", "언어 (ko, en)", "Language (ko, en)", false);
    static final Column AGE = person("14-or-older", "만 14세 이상 (Y)", "14 or older (Y)", true);

    /** Every column of the expo's list, in order. No table holds a file. */
    static List<Column> of(RegistrationForm form) {
        List<Column> columns = new ArrayList<>(List.of(NAME, EMAIL, PHONE, LANGUAGE, AGE));
        form.items().stream().map(Column::of).forEach(columns::add);
        form.questions().stream()
                .filter(question -> question.kind() != Question.Kind.FILE)
                .map(Column::of)
                .forEach(columns::add);
        return columns;
    }

    String head(Locale locale) {
        return words.in(locale) + " [" + code + "]";
    }

    /** Where it stands in the head of a list, or -1. */
    int placeIn(List<String> head) {
        for (int place = 0; place < head.size(); place++) {
            if (isHead(head.get(place))) {
                return place;
            }
        }
        return -1;
    }

    private boolean isHead(String cell) {
        String plain = cell.strip();
        int bracket = plain.lastIndexOf('[');
        boolean named = bracket >= 0 && plain.endsWith("]");
        return named
                ? plain.substring(bracket + 1, plain.length() - 1).strip().equalsIgnoreCase(code)
                : Stream.of(words.ko(), words.en(), code).anyMatch(plain::equalsIgnoreCase);
    }

    private static Column person(String code, String ko, String en, boolean required) {
        return new Column(code, new InTwoLanguages(ko, en), required, new Holds.Person());
    }

    private static Column of(ConsentItem item) {
        return new Column(
                item.code() + " v" + item.version(),
                item.title(),
                item.kind() == ConsentItem.Kind.REQUIRED,
                new Holds.Consent(item));
    }

    private static Column of(Question question) {
        return new Column(question.code(), question.label(), question.required(), new Holds.Reply(question));
    }

    /** What stands in a column. */
    sealed interface Holds {

        /** Something about the person. */
        record Person() implements Holds {}

        /** Whether the person agrees. */
        record Consent(ConsentItem item) implements Holds {}

        /** What the person answers. */
        record Reply(Question question) implements Holds {}
    }
}
