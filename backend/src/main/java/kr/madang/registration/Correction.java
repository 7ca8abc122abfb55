package kr.madang.registration;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor writes of themselves anew. The address stays, by which they are known, and the admission type, whose place
 * they hold.
 *
 * @param phone or null, if the visitor gives none
 * @param locale Korean or English: the language of their mail
 * @param replies to the questions that are asked now and that no file answers
 */
public record Correction(String name, @Nullable String phone, Locale locale, List<RegistrationForm.Reply> replies) {

    public Correction {
        replies = List.copyOf(replies);
    }

    /** The visitor as they are after it. */
    Visitor of(Visitor before) {
        return new Visitor(name, before.email(), phone, locale);
    }

    /** Whether there is a badge that reads differently after it: another name on it, or another language around it. */
    public boolean changesBadge(Registration before) {
        Visitor visitor = before.visitor();
        return before.state() == Registration.State.REGISTERED
                && (!visitor.name().equals(name) || !visitor.locale().equals(locale));
    }

    @Override
    public String toString() {
        return "Correction[" + locale + "]";
    }
}
