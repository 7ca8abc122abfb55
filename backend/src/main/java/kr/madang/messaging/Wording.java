package kr.madang.messaging;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a kind of message says, in both languages. */
public record Wording(Words ko, Words en) {

    /** The words in English for readers of English, in Korean for all others. */
    public Words in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : ko;
    }

    /** Refuses, with the first complaint, what cannot be the wording of a kind. */
    public void ensureFitAs(MessageKind kind) {
        complaintsAs(kind).stream().findFirst().ifPresent(first -> {
            throw new Wordings.Unfit(first);
        });
    }

    /** All that keeps this from being the wording of a kind; nothing if it can be. */
    public List<Complaint> complaintsAs(MessageKind kind) {
        return Stream.of(Locale.KOREAN, Locale.ENGLISH)
                .flatMap(locale -> WordsCheck.of(in(locale), locale, kind).stream())
                .toList();
    }
}
