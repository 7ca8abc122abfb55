package kr.madang.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer changed in one go.
 *
 * @param about name of what was changed, or null if it is the expo itself
 * @param fields those that became another
 */
public record Changes(@Nullable InTwoLanguages about, List<Field> fields) {

    public Changes {
        fields = List.copyOf(fields);
    }

    /** Changes of the expo itself. */
    public static Changes of(List<Field> fields) {
        return new Changes(null, fields);
    }

    /**
     * One field before and after.
     *
     * @param name stable, lower-case words joined by dots: {@code room.capacity}; readers word it
     * @param before as text in no language's form, several values one a line; null if there was none
     * @param after the same; null if there is none any more
     */
    public record Field(
            String name, @Nullable String before, @Nullable String after) {}

    /** Collects the fields that differ. */
    public static class Fields {

        private final List<Field> different = new ArrayList<>();

        public Fields compare(String name, @Nullable Object before, @Nullable Object after) {
            if (!Objects.equals(before, after)) {
                different.add(new Field(name, text(before), text(after)));
            }
            return this;
        }

        /** Compares both languages of a text, as {@code name.ko} and {@code name.en}. */
        public Fields compare(String name, @Nullable InTwoLanguages before, @Nullable InTwoLanguages after) {
            return compare(name + ".ko", before == null ? null : before.ko(), after == null ? null : after.ko())
                    .compare(name + ".en", before == null ? null : before.en(), after == null ? null : after.en());
        }

        public List<Field> different() {
            return List.copyOf(different);
        }

        private static @Nullable String text(@Nullable Object value) {
            return Optional.ofNullable(value).map(Object::toString).orElse(null);
        }
    }
}
