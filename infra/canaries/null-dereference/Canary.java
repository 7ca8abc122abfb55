package canary;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Uses a value that may be null. */
@NullMarked
final class Canary {
    int length(@Nullable String word) {
        return word.length();
    }
}
