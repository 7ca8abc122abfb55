package kr.madang.shared;

import java.util.Locale;

/** A name or text that visitors read in Korean or in English. */
public record InTwoLanguages(String ko, String en) {

    public InTwoLanguages {
        if (ko.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("Both languages need a text: '" + ko + "', '" + en + "'");
        }
    }

    /** The text in English for readers of English, in Korean for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : ko;
    }
}
