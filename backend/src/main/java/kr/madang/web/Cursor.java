package kr.madang.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/** Where a page ended, opaque to clients: the sort keys of its last row. */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\n";

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor after(String... keys) {
        return new Cursor(Arrays.asList(keys));
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor of the given number of keys; refuses what no page of ours has given out. */
    public static Cursor decoded(String text, int keys) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            Cursor cursor = new Cursor(Arrays.asList(plain.split(SEPARATOR, -1)));
            if (cursor.keys.size() != keys) {
                throw new Unknown();
            }
            return cursor;
        } catch (IllegalArgumentException e) {
            throw new Unknown();
        }
    }

    /** The cursor is none that a page has given out. */
    @Problem(code = "cursor-unknown", kind = Problem.Kind.MALFORMED)
    public static class Unknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
