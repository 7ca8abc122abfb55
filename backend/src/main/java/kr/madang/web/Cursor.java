package kr.madang.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

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

    /**
     * Where a page ended, made by {@code mark} of so many keys; null without a cursor. Refuses what no page of ours has
     * given out.
     */
    public static <T> @Nullable T read(@Nullable String text, int keys, Function<List<String>, T> mark) {
        if (text == null) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> found = List.of(plain.split(SEPARATOR, -1));
            // the database takes no text with a zero in it
            if (found.size() != keys || plain.indexOf('\0') >= 0) {
                throw new Unknown();
            }
            return mark.apply(found);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Unknown();
        }
    }

    /** The cursor is none that a page has given out. */
    @Problem(code = "cursor-unknown", kind = Problem.Kind.MALFORMED)
    public static class Unknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
