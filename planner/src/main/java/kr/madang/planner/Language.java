package kr.madang.planner;

import java.util.Locale;

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
    public String toString() {
        return code;
    }
}
