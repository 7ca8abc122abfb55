package kr.madang.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a longer list.
 *
 * @param next the cursor of the next page, or null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }

    /** Makes a page of at most {@code limit} rows from a list that was fetched with one more. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, Cursor> cursorOf) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, cursorOf.apply(items.get(limit - 1)).encoded());
    }
}
