package kr.madang.web;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The version that an edit names in {@code If-Match}, as an answer of ours had said it. */
public final class VersionTag {

    private static final Pattern FORM = Pattern.compile("\"?(\\d{1,18})\"?");

    private VersionTag() {}

    /** Nothing for what no answer of ours carried, which matches no version. */
    public static OptionalLong in(String ifMatch) {
        var tag = FORM.matcher(ifMatch);
        return tag.matches() ? OptionalLong.of(Long.parseLong(tag.group(1))) : OptionalLong.empty();
    }
}
