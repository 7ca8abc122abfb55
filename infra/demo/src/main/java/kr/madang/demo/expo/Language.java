package kr.madang.demo.expo;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The languages heard at the expo. */
public enum Language {
    KO,
    EN,
    JA,
    ZH,
    VI,
    TH,
    ID,
    DE,
    PL,
    PT,
    AR;

    /** The code of ISO 639-1. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A copy that always lists them in the same order. */
    static Set<Language> inOrder(Set<Language> languages) {
        return Collections.unmodifiableSet(new TreeSet<>(languages));
    }
}
