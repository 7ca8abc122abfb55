package kr.madang.registration;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes to see the expo.
 *
 * @param phone or null, if the visitor gave none
 * @param locale Korean or English: the language of their mail
 */
public record Visitor(String name, String email, @Nullable String phone, Locale locale) {

    public Visitor {
        if (!locale.equals(Locale.KOREAN) && !locale.equals(Locale.ENGLISH)) {
            throw new IllegalArgumentException("No mail is written in " + locale);
        }
    }

    @Override
    public String toString() {
        return "Visitor[" + locale + "]";
    }
}
