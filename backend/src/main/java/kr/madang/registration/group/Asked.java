package kr.madang.registration.group;

import java.util.ArrayList;
import java.util.List;
import kr.madang.registration.ConsentItem;
import kr.madang.registration.Question;
import kr.madang.registration.RegistrationForm;
import kr.madang.shared.InTwoLanguages;
import kr.madang.spreadsheet.Column;

/** A column of the list and what stands in it; the code of a consent's column carries the version of its text. */
record Asked(Column column, Holds holds) {

    static final Asked NAME = person("name", "이름", "Name", true);
    static final Asked EMAIL = person("email", "이메일", "E-mail", true);
    static final Asked PHONE = person("phone", "전화번호", "Phone", false);
    static final Asked LANGUAGE = person("language", "언어 (ko, en)", "Language (ko, en)", false);
    static final Asked AGE = person("14-or-older", "만 14세 이상 (Y)", "14 or older (Y)", true);

    /** Every column of the expo's list, in order. No table holds a file. */
    static List<Asked> of(RegistrationForm form) {
        List<Asked> columns = new ArrayList<>(List.of(NAME, EMAIL, PHONE, LANGUAGE, AGE));
        form.items().stream().map(Asked::of).forEach(columns::add);
        form.questions().stream()
                .filter(question -> question.kind() != Question.Kind.FILE)
                .map(Asked::of)
                .forEach(columns::add);
        return columns;
    }

    private static Asked person(String code, String ko, String en, boolean required) {
        return new Asked(new Column(code, new InTwoLanguages(ko, en), required), new Holds.Person());
    }

    private static Asked of(ConsentItem item) {
        return new Asked(
                new Column(item.code() + " v" + item.version(), item.title(), item.kind() == ConsentItem.Kind.REQUIRED),
                new Holds.Consent(item));
    }

    private static Asked of(Question question) {
        return new Asked(new Column(question.code(), question.label(), question.required()), new Holds.Reply(question));
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
