package kr.madang.exhibitor;

import org.jspecify.annotations.Nullable;

/** A text in Korean, in English or in both; what is not there is null. */
public record EitherLanguage(@Nullable String ko, @Nullable String en) {

    public EitherLanguage {
        if (ko == null && en == null) {
            throw new IllegalArgumentException("One language at least needs a text");
        }
    }

    /** The Korean text, or the English one where there is none. */
    public String any() {
        return ko == null ? String.valueOf(en) : ko;
    }
}
