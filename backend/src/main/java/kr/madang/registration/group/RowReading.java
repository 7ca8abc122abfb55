package kr.madang.registration.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kr.madang.registration.GroupFile.Member;
import kr.madang.registration.GroupFile.Reason;
import kr.madang.registration.GroupFile.Wrong;
import kr.madang.registration.Question;
import kr.madang.registration.RegistrationForm;
import kr.madang.registration.RegistrationRules;
import kr.madang.registration.Visitor;
import kr.madang.shared.InTwoLanguages;
import kr.madang.spreadsheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads one row of a list and gathers all that is wrong with it. */
final class RowReading {

    private static final Set<String> YES = Set.of("y", "yes", "true", "1", "o", "예", "네", "동의");
    private static final Set<String> NO = Set.of("", "n", "no", "false", "0", "x", "아니요", "아니오");
    private static final Set<String> ENGLISH = Set.of("en", "english", "영어");
    private static final Set<String> KOREAN = Set.of("", "ko", "korean", "한국어");
    private static final int MOST_CHARACTERS = 500;
    private static final Pattern PARTS = Pattern.compile("[;\\n]");

    private final Map<Asked, Integer> places;
    private final Sheet.Line line;
    private final List<String> head;
    private final List<Wrong> wrong = new ArrayList<>();

    RowReading(Map<Asked, Integer> places, List<String> head, Sheet.Line line) {
        this.places = places;
        this.head = head;
        this.line = line;
    }

    Member read() {
        String name = text(Asked.NAME, RegistrationRules.NAME_LENGTH);
        String email = email();
        String phone = phone();
        Locale locale = locale();
        ensureOldEnough();
        List<RegistrationForm.Answer> consents = new ArrayList<>();
        List<RegistrationForm.Reply> replies = new ArrayList<>();
        for (Asked column : places.keySet()) {
            if (column.holds() instanceof Asked.Holds.Consent consent) {
                consents.add(new RegistrationForm.Answer(
                        consent.item().code(), consent.item().version(), agrees(column)));
            } else if (column.holds() instanceof Asked.Holds.Reply reply
                    && !at(column).isEmpty()) {
                replies.add(new RegistrationForm.Reply(reply.question().code(), values(column, reply.question())));
            } else if (column.holds() instanceof Asked.Holds.Reply
                    && column.column().required()) {
                add(Reason.MISSING, column);
            }
        }
        Visitor visitor = wrong.isEmpty() ? new Visitor(name, email, phone, locale) : null;
        return new Member(line.number(), name, visitor, consents, replies, wrong);
    }

    private String text(Asked column, int most) {
        String value = at(column);
        if (value.isEmpty()) {
            add(Reason.MISSING, column);
        } else if (value.length() > most) {
            add(Reason.TOO_LONG, column);
        } else if (!value.matches(RegistrationRules.TEXT)) {
            add(Reason.UNFIT, column);
        }
        return value;
    }

    private String email() {
        String value = at(Asked.EMAIL);
        if (value.isEmpty()) {
            add(Reason.MISSING, Asked.EMAIL);
        } else if (value.length() > RegistrationRules.EMAIL_LENGTH || !value.matches(RegistrationRules.ADDRESS)) {
            add(Reason.EMAIL_UNFIT, Asked.EMAIL);
        }
        return value;
    }

    private @Nullable String phone() {
        String value = at(Asked.PHONE);
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches(RegistrationRules.PHONE)) {
            add(Reason.UNFIT, Asked.PHONE);
        }
        return value;
    }

    private Locale locale() {
        String value = lower(Asked.LANGUAGE);
        if (!ENGLISH.contains(value) && !KOREAN.contains(value)) {
            add(Reason.UNFIT, Asked.LANGUAGE);
        }
        return ENGLISH.contains(value) ? Locale.ENGLISH : Locale.KOREAN;
    }

    /** A guardian cannot agree by a list. */
    private void ensureOldEnough() {
        String value = lower(Asked.AGE);
        if (value.isEmpty()) {
            add(Reason.MISSING, Asked.AGE);
        } else if (NO.contains(value)) {
            add(Reason.GUARDIAN_NEEDED, Asked.AGE);
        } else if (!YES.contains(value)) {
            add(Reason.YES_OR_NO, Asked.AGE);
        }
    }

    private boolean agrees(Asked column) {
        boolean agrees = isYes(column);
        if (!agrees && column.column().required()) {
            add(Reason.CONSENT_MISSING, column);
        }
        return agrees;
    }

    private boolean isYes(Asked column) {
        String value = lower(column);
        if (!YES.contains(value) && !NO.contains(value)) {
            add(Reason.YES_OR_NO, column);
        }
        return YES.contains(value);
    }

    private List<String> values(Asked column, Question question) {
        if (question.kind() == Question.Kind.TEXT) {
            return List.of(text(column, MOST_CHARACTERS));
        }
        List<String> values = Arrays.stream(
                        question.kind() == Question.Kind.CHOICE ? new String[] {at(column)} : PARTS.split(at(column)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> placeOf(part, question.choices()))
                .distinct()
                .toList();
        if (values.contains("-1")) {
            add(Reason.CHOICE_UNKNOWN, column);
        }
        return values;
    }

    /** A choice is named in either language. */
    private static String placeOf(String part, List<InTwoLanguages> choices) {
        return String.valueOf(IntStream.range(0, choices.size())
                .filter(place -> part.equalsIgnoreCase(choices.get(place).ko())
                        || part.equalsIgnoreCase(choices.get(place).en()))
                .findFirst()
                .orElse(-1));
    }

    private String at(Asked column) {
        Integer place = places.get(column);
        return place == null || place < 0 ? "" : line.at(place);
    }

    private String lower(Asked column) {
        return at(column).toLowerCase(Locale.ROOT);
    }

    private void add(Reason reason, Asked column) {
        Integer place = places.get(column);
        wrong.add(new Wrong(reason, place == null || place < 0 ? null : head.get(place)));
    }
}
