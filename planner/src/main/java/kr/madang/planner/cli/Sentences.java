package kr.madang.planner.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Sentences for people, in their language. */
final class Sentences {

    private final ResourceBundle sentences;
    private final Locale language;

    private Sentences(Locale language) {
        this.language = language;
        sentences = ResourceBundle.getBundle(
                Sentences.class.getPackageName() + ".sentences",
                language,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** Sentences in English where there are none in the language. */
    static Sentences in(Locale language) {
        return new Sentences(language);
    }

    String say(String key, Object... figures) {
        return new MessageFormat(sentences.getString(key), language).format(figures);
    }
}
