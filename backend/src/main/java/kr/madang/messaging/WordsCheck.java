package kr.madang.messaging;

import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for what is wrong with words before any mail is written with them. */
final class WordsCheck {

    private final String language;
    private final MessageKind kind;
    private final Set<String> used = new HashSet<>();
    private final List<Complaint> found = new ArrayList<>();

    private WordsCheck(String language, MessageKind kind) {
        this.language = language;
        this.kind = kind;
    }

    static List<Complaint> of(Words words, Locale locale, MessageKind kind) {
        WordsCheck check = new WordsCheck(locale.getLanguage(), kind);
        check.look(words);
        return check.found;
    }

    private void look(Words words) {
        look(words.subject(), Complaint.Part.SUBJECT, null);
        used.clear();
        List<String> lines = words.body().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            look(lines.get(i), Complaint.Part.BODY, i + 1);
        }
        kind.placeholders().stream()
                .filter(placeholder -> placeholder.required() && !used.contains(placeholder.name()))
                .forEach(missing -> complain(Complaint.Part.BODY, null, Complaint.Rule.MISSING, missing.name()));
    }

    private void look(String text, Complaint.Part part, @Nullable Integer line) {
        try {
            WordsLine read = WordsLine.of(text);
            if (!read.isPlain()) {
                complain(part, line, Complaint.Rule.UNREADABLE, null);
            }
            for (String name : read.placeholders()) {
                lookAt(name, read, part, line);
            }
        } catch (MustacheException e) {
            complain(part, line, Complaint.Rule.UNREADABLE, null);
        }
    }

    private void lookAt(String name, WordsLine line, Complaint.Part part, @Nullable Integer number) {
        used.add(name);
        Placeholder.Form form = kind.find(name).map(Placeholder::form).orElse(null);
        if (form == null) {
            complain(part, number, Complaint.Rule.UNKNOWN, name);
        } else if (needsItsOwnLine(form) && (part == Complaint.Part.SUBJECT || !line.isOnly(name))) {
            complain(part, number, Complaint.Rule.MISPLACED, name);
        } else if (form == Placeholder.Form.LINK && part == Complaint.Part.SUBJECT) {
            complain(part, number, Complaint.Rule.MISPLACED, name);
        }
    }

    private static boolean needsItsOwnLine(Placeholder.Form form) {
        return form == Placeholder.Form.LINES || form == Placeholder.Form.PICTURE;
    }

    private void complain(
            Complaint.Part part, @Nullable Integer line, Complaint.Rule rule, @Nullable String placeholder) {
        found.add(new Complaint(language, part, line, rule, placeholder));
    }
}
