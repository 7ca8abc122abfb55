package kr.madang.exhibitor;

import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * A field that exhibitors offer and buyers seek.
 *
 * @param code unique in the expo, in lower-case letters, digits and hyphens
 * @param parent the code of the wider field it belongs to, or null at the top
 */
public record Interest(String code, @Nullable String parent, InTwoLanguages name) {

    public Interest {
        if (!code.matches("[a-z0-9][a-z0-9-]{1,39}")) {
            throw new IllegalArgumentException("Not the code of an interest: " + code);
        }
        if (code.equals(parent)) {
            throw new IllegalArgumentException("The interest " + code + " belongs to itself");
        }
    }
}
