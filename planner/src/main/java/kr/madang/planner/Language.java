package kr.madang.planner;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A spoken language by its code, in lower case.
 *
 * @param code such as {@code ko}, {@code en} or {@code zh-hant}
 */
public record Language(String code) {

    public Language {
        code = code.strip().toLowerCase(Locale.ROOT);
        Names.require(code);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Language language && code.equals(language.code));
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
